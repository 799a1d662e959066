package fr.ctg.funding.model;

/** Why the amount of a post differs between two simulations. */
public enum Cause {
  /** Its cooperation time changed, or became known or unknown. */
  ETP("temps de coopération"),
  /** Its rates changed: its historical financing, an uplift, a parameter. */
  TAUX("taux"),
  /** The months that are financed changed. */
  MOIS("mois financés"),
  /** A blocking rule began or ceased to keep it from being financed. */
  ELIGIBILITE("éligibilité"),
  /** It is only in the simulation after. */
  POSTE_NOUVEAU("poste nouveau"),
  /** It is only in the simulation before. */
  POSTE_RETIRE("poste retiré");

  private final String libelle;

  Cause(String libelle) {
    this.libelle = libelle;
  }

  /** The name in French. */
  public String libelle() {
    return libelle;
  }
}
