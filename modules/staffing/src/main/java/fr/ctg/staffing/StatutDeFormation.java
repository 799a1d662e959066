package fr.ctg.staffing;

/** How far a training is. */
public enum StatutDeFormation {
  PREVUE("prévue"),
  EN_COURS("en cours"),
  OBTENUE("obtenue"),
  ABANDONNEE("abandonnée");

  private final String dit;

  StatutDeFormation(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
