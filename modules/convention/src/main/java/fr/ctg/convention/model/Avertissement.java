package fr.ctg.convention.model;

/**
 * What should be known of a convention that is as it may be.
 *
 * @param code a stable code
 * @param message what it is and what follows, in French
 */
public record Avertissement(Code code, String message) {

  /** What a warning is about. */
  public enum Code {
    /** It was signed before the first version of the job reference. */
    SANS_REFERENTIEL
  }
}
