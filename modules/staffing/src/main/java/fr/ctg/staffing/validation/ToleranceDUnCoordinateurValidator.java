package fr.ctg.staffing.validation;

import fr.ctg.platform.validation.Signalement;
import fr.ctg.staffing.ModeDeRecrutement;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link ToleranceDUnCoordinateur}. */
public final class ToleranceDUnCoordinateurValidator
    implements ConstraintValidator<ToleranceDUnCoordinateur, RecrutementDit> {
  @Override
  public boolean isValid(RecrutementDit valeur, ConstraintValidatorContext contexte) {
    return valeur.tolerance() == null
        || valeur.recrutement() != ModeDeRecrutement.NOUVEAU
        || Signalement.signaler(contexte, "tolerance");
  }
}
