package fr.ctg.convention.partenaire.model;

import fr.ctg.convention.NatureSignataire;

/** What a partner is: neither a commune nor an EPCI, which the reference data hold. */
public enum NatureDePartenaire {
  /** Syndicat. */
  SYNDICAT("syndicat"),
  /** Mutualité sociale agricole. */
  MSA("MSA"),
  /** Département. */
  DEPARTEMENT("département"),
  /** Région. */
  REGION("région"),
  /** Service de l'État. */
  ETAT("service de l'État"),
  /** Association. */
  ASSOCIATION("association"),
  /** Autre. */
  AUTRE("autre");

  private final String dit;

  NatureDePartenaire(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }

  /** What it is as a signatory. */
  public NatureSignataire signataire() {
    return NatureSignataire.valueOf(name());
  }
}
