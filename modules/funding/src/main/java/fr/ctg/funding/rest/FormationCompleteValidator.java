package fr.ctg.funding.rest;

import fr.ctg.platform.validation.Signalement;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link FormationComplete}. */
public final class FormationCompleteValidator
    implements ConstraintValidator<FormationComplete, FormationSimulee> {
  @Override
  public boolean isValid(FormationSimulee valeur, ConstraintValidatorContext contexte) {
    return valeur.type() != FormationSimulee.Type.QUALIFIANTE
        || valeur.niveau() != null
        || Signalement.signaler(contexte, "niveau");
  }
}
