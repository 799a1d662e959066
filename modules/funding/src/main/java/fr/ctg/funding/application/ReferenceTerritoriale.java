package fr.ctg.funding.application;

import java.util.Set;

/** What a simulation must know of the reference data on territories; it fails for no text. */
public interface ReferenceTerritoriale {
  /** Whether there is such a Caf. */
  boolean cafConnue(String codeCaf);

  /** Whether there is such a commune. */
  boolean communeConnue(String codeInsee);

  /** Whether it is the SIREN of a commune. */
  boolean estUneCommune(String siren);

  /** Whether it is the SIREN of an EPCI. */
  boolean estUnEpci(String siren);

  /**
   * The INSEE codes of a signatory's territory: its own for a commune, those of its members for an
   * EPCI, none for another SIREN.
   */
  Set<String> communesDe(String siren);
}
