package fr.ctg.staffing.validation;

import fr.ctg.platform.validation.Signalement;
import fr.ctg.staffing.TypeDeFormation;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link FormationComplete}. */
public final class FormationCompleteValidator
    implements ConstraintValidator<FormationComplete, FormationDite> {
  @Override
  public boolean isValid(FormationDite valeur, ConstraintValidatorContext contexte) {
    return valeur.type() != TypeDeFormation.QUALIFIANTE
        || valeur.niveau() != null
        || Signalement.signaler(contexte, "niveau");
  }
}
