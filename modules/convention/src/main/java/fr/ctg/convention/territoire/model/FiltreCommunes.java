package fr.ctg.convention.territoire.model;

import org.jspecify.annotations.Nullable;

/**
 * Which communes a search looks among; an absent member asks for nothing.
 *
 * @param departement the code of their département
 * @param epci the SIREN of their EPCI
 * @param caf the code of the Caf that serves them
 */
public record FiltreCommunes(
    @Nullable String departement, @Nullable String epci, @Nullable String caf) {

  /** All communes. */
  public static final FiltreCommunes AUCUN = new FiltreCommunes(null, null, null);
}
