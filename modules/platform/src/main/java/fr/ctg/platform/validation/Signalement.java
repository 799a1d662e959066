package fr.ctg.platform.validation;

import jakarta.validation.ConstraintValidatorContext;

/** How a constraint on a whole record puts its fault at one of the record's members. */
public final class Signalement {
  private Signalement() {}

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
