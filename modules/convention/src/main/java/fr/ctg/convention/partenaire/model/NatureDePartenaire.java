package fr.ctg.convention.partenaire.model;

import fr.ctg.convention.NatureSignataire;

/** What a partner is: neither a commune nor an EPCI, which the reference data hold. */
public enum NatureDePartenaire {
  /** Syndicat. */
  SYNDICAT,
  /** Mutualité sociale agricole. */
  MSA,
  /** Département. */
  DEPARTEMENT,
  /** Région. */
  REGION,
  /** Service de l'État. */
  ETAT,
  /** Association. */
  ASSOCIATION,
  /** Autre. */
  AUTRE;

  /** What it is as a signatory. */
  public NatureSignataire signataire() {
    return NatureSignataire.valueOf(name());
  }
}
