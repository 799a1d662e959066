package fr.ctg.staffing.validation;

import fr.ctg.platform.validation.Signalement;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link TempsDeTravailUnique}. */
public final class TempsDeTravailUniqueValidator
    implements ConstraintValidator<TempsDeTravailUnique, TempsDit> {
  @Override
  public boolean isValid(TempsDit valeur, ConstraintValidatorContext contexte) {
    return valeur.etp() == null
        || (valeur.heures() == null && valeur.heuresTempsPlein() == null)
        || Signalement.signaler(contexte, "heures");
  }
}
