package fr.ctg.staffing;

/** A post's place in its employer's hierarchy. */
public enum Position {
  AGENT("agent"),
  RESPONSABLE_SERVICE("responsable de service"),
  DIRECTEUR_ADJOINT("directeur adjoint"),
  DIRECTEUR("directeur");

  private final String dit;

  Position(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
