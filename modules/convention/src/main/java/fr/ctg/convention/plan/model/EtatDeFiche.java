package fr.ctg.convention.plan.model;

/** How far an action of a convention's plan has come, as those in charge say. */
public enum EtatDeFiche {
  /** Not begun. */
  PREVUE("prévue"),
  /** Under way. */
  EN_COURS("en cours"),
  /** Done. */
  REALISEE("réalisée"),
  /** Given up. */
  ABANDONNEE("abandonnée");

  private final String dit;

  EtatDeFiche(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
