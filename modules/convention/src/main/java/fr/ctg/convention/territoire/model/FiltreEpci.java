package fr.ctg.convention.territoire.model;

import org.jspecify.annotations.Nullable;

/**
 * Which EPCI a search looks among: those with a commune there, for some lie in several départements
 * or have communes of several Caf. An absent member asks for nothing.
 *
 * @param departement the code of a département
 * @param caf the code of a Caf
 */
public record FiltreEpci(@Nullable String departement, @Nullable String caf) {

  /** All EPCI. */
  public static final FiltreEpci AUCUN = new FiltreEpci(null, null);
}
