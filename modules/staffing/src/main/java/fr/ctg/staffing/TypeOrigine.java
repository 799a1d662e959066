package fr.ctg.staffing;

/** Where a post comes from. */
public enum TypeOrigine {
  /** It is new. */
  CREATION("création"),
  /** A <i>contrat enfance jeunesse</i> financed it. */
  CEJ("reprise d'un CEJ");

  private final String dit;

  TypeOrigine(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
