package fr.ctg.staffing;

/** The field of a diploma or of a training, as far as the rules tell fields apart. */
public enum Domaine {
  /** Animation de projet de territoire: the field that the profile asks for. */
  ANIMATION_PROJET_TERRITOIRE("en animation de projet de territoire"),
  AUTRE("hors animation de projet de territoire");

  private final String dit;

  Domaine(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
