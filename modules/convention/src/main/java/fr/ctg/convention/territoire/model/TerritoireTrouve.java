package fr.ctg.convention.territoire.model;

import fr.ctg.convention.territoire.CommuneAncienne;
import org.jspecify.annotations.Nullable;

/**
 * A territory that a search found, and where it stands.
 *
 * @param <T> what was searched for
 * @param valeur it
 * @param cle its place in the order of that search
 * @param par what belongs to it and bears the name or the code that was searched for; absent where
 *     it bears them itself
 */
public record TerritoireTrouve<T>(T valeur, CleDeTri cle, @Nullable CommuneAncienne par) {}
