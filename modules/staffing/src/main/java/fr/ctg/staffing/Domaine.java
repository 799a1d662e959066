package fr.ctg.staffing;

/** The field of a diploma or of a training, as far as the rules tell fields apart. */
public enum Domaine {
  /** Animation de projet de territoire: the field that the profile asks for. */
  ANIMATION_PROJET_TERRITOIRE,
  AUTRE
}
