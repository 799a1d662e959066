package fr.ctg.convention.territoire.model;

/**
 * A territory that a search found, and where it stands.
 *
 * @param <T> what was searched for
 * @param valeur it
 * @param cle its place in the order of that search
 */
public record TerritoireTrouve<T>(T valeur, CleDeTri cle) {}
