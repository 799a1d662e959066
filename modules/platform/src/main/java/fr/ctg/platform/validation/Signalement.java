package fr.ctg.platform.validation;

import jakarta.validation.ConstraintValidatorContext;

/** How a constraint on a whole record puts its fault at one of the record's members. */
public final class Signalement {
  static final String RENVERSE =
      "ce texte contient un caractère qui renverse le sens de lecture (U+202A à U+202E, U+2066 à"
          + " U+2069) ; retirez-le";

  private Signalement() {}

  /**
   * Tells the constraint's fault in other words.
   *
   * @return false, for the validator to answer with
   */
  static boolean dire(ConstraintValidatorContext contexte, String message) {
    contexte.disableDefaultConstraintViolation();
    contexte.buildConstraintViolationWithTemplate(message).addConstraintViolation();
    return false;
  }

  /**
   * Puts the constraint's fault at a member instead of at the record; several calls make several
   * faults.
   *
   * @param membre the member's JSON name
   * @return false, for the validator to answer with
   */
  public static boolean signaler(ConstraintValidatorContext contexte, String membre) {
    contexte.disableDefaultConstraintViolation();
    contexte
        .buildConstraintViolationWithTemplate(contexte.getDefaultConstraintMessageTemplate())
        .addPropertyNode(membre)
        .addConstraintViolation();
    return false;
  }
}
