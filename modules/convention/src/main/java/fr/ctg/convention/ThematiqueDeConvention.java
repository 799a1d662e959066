package fr.ctg.convention;

/** The eight themes of a convention. */
public enum ThematiqueDeConvention {
  /** Petite enfance. */
  PETITE_ENFANCE,
  /** Enfance. */
  ENFANCE,
  /** Jeunesse. */
  JEUNESSE,
  /** Parentalité. */
  PARENTALITE,
  /** Animation de la vie sociale. */
  ANIMATION_VIE_SOCIALE,
  /** Logement. */
  LOGEMENT,
  /** Accès aux droits. */
  ACCES_DROITS,
  /** Inclusion et handicap, transversale. */
  INCLUSION_HANDICAP
}
