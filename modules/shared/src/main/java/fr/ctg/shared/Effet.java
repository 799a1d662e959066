package fr.ctg.shared;

/** What a rule that is not respected brings about. */
public enum Effet {
  /** The post cannot be financed. */
  BLOQUANT,
  /** The amount goes down. */
  REDUCTEUR,
  /** Reported; nothing is withheld. */
  ALERTE,
  /** A step of a workflow cannot be taken. */
  PROCEDURE
}
