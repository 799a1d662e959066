package fr.ctg.convention.territoire;

import org.jspecify.annotations.Nullable;

/**
 * A name or a code that is no commune of the vintage any more, or never was one, with the commune
 * that it belongs to now.
 *
 * @param code its code in the official geographic code; a delegated commune may bear the code of
 *     its commune
 * @param nom its name; absent where only the code was given up
 * @param nature what it is
 * @param commune the INSEE code of the commune of the vintage
 */
public record CommuneAncienne(
    String code, @Nullable String nom, NatureAncienne nature, String commune) {}
