package fr.ctg.staffing;

/** How a holder came to the post. */
public enum ModeDeRecrutement {
  NOUVEAU("nouveau recrutement"),
  /** Already a coordinator in the collectivité under the contrat enfance jeunesse. */
  COORDINATEUR_CEJ_EN_POSTE("coordinateur CEJ déjà en poste");

  private final String dit;

  ModeDeRecrutement(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
