package fr.ctg.shared;

/** Whether a rule stands in the text or is this product's reading of it. */
public enum Fondement {
  /** The cited sentence says it. */
  TEXTE,
  /** The text is open and a reading was chosen. */
  LECTURE
}
