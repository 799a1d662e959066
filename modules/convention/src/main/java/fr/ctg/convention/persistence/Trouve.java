package fr.ctg.convention.persistence;

/**
 * A row that a search found, and where it stands.
 *
 * @param <T> what was searched for
 * @param valeur the row
 * @param cle its place in the order of that search
 */
public record Trouve<T>(T valeur, CleDeTri cle) {}
