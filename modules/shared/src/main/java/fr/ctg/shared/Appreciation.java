package fr.ctg.shared;

/**
 * What a rule says of the facts it was shown.
 *
 * @param verdict what it finds
 * @param message in French: what was found, why, and what would mend it, with the figures
 */
public record Appreciation(Verdict verdict, String message) {

  /** The facts satisfy the rule. */
  public static Appreciation respectee(String message) {
    return new Appreciation(Verdict.RESPECTEE, message);
  }

  /** The facts satisfy the rule once a named condition is met. */
  public static Appreciation sousCondition(String message) {
    return new Appreciation(Verdict.SOUS_CONDITION, message);
  }

  /** A fact is missing, so that the rule cannot tell. */
  public static Appreciation indeterminee(String message) {
    return new Appreciation(Verdict.INDETERMINEE, message);
  }

  /** The facts do not satisfy the rule. */
  public static Appreciation nonRespectee(String message) {
    return new Appreciation(Verdict.NON_RESPECTEE, message);
  }
}
