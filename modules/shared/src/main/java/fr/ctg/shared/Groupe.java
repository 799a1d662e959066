package fr.ctg.shared;

/** The groups of the allocation key, in the order in which amounts are listed. */
public enum Groupe {
  PETITE_ENFANCE("Petite enfance"),
  ENFANCE_JEUNESSE("Enfance / Jeunesse"),
  PARENTALITE("Parentalité (actions de soutien à la parentalité, aide à domicile, travail social)"),
  VIE_SOCIALE_LOGEMENT_DROITS("Animation de la vie sociale, logement et accès aux droits");

  private final String libelle;

  Groupe(String libelle) {
    this.libelle = libelle;
  }

  /** The name in French, as the source writes it. */
  public String libelle() {
    return libelle;
  }
}
