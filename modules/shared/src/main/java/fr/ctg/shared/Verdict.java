package fr.ctg.shared;

/** What a rule finds of the facts it looks at. */
public enum Verdict {
  /** The facts satisfy the rule. */
  RESPECTEE,
  /** The facts satisfy the rule once a named condition is met. */
  SOUS_CONDITION,
  /** The rule is not satisfied, but does not bind yet. */
  A_VENIR,
  /** A fact is missing, so that the rule cannot tell. */
  INDETERMINEE,
  /** The facts do not satisfy the rule. */
  NON_RESPECTEE
}
