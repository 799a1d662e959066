package fr.ctg.staffing;

/** What kind of training it is. */
public enum TypeDeFormation {
  QUALIFIANTE("formation qualifiante"),
  COMPLEMENTAIRE("formation complémentaire"),
  /** A collective training of the network of chargés de coopération. */
  COLLECTIVE("formation collective");

  private final String dit;

  TypeDeFormation(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
