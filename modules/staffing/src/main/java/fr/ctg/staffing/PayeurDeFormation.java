package fr.ctg.staffing;

/** Who pays for a training. */
public enum PayeurDeFormation {
  COLLECTIVITE("la collectivité"),
  CAF("la Caf"),
  AUTRE("un autre");

  private final String dit;

  PayeurDeFormation(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
