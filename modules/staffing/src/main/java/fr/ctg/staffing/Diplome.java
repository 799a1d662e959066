package fr.ctg.staffing;

import org.jspecify.annotations.Nullable;

/**
 * A diploma.
 *
 * @param niveau its level in the national register (RNCP), from 3 to 8
 * @param domaine its field
 * @param intitule its name, or {@code null}
 */
public record Diplome(int niveau, Domaine domaine, @Nullable String intitule) {}
