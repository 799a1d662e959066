package fr.ctg.convention;

/** What a signatory of a convention is. */
public enum NatureSignataire {
  /** A commune of the reference data. */
  COMMUNE,
  /** An EPCI of the reference data. */
  EPCI,
  /** A body of several collectivités without taxation of its own. */
  SYNDICAT,
  /** A fund of the agricultural scheme. */
  MSA,
  /** A département, as a collectivité. */
  DEPARTEMENT,
  /** A region, as a collectivité. */
  REGION,
  /** A service of the State. */
  ETAT,
  /** An association. */
  ASSOCIATION,
  /** Any other partner. */
  AUTRE;

  /** Whether it brings a territory: the others are partners, which a Caf records by itself. */
  public boolean territoriale() {
    return this == COMMUNE || this == EPCI;
  }
}
