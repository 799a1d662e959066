package fr.ctg.referentiel.regle.model;

/** What a Caf decides of the effect of a LOCALE rule. */
public enum EffetLocal {
  /** A refusal by the rule is told, and brings about nothing. */
  ALERTE,
  /** The rule is not applied. */
  DESACTIVEE,
  /** The rule has the effect of the catalogue again. */
  CATALOGUE
}
