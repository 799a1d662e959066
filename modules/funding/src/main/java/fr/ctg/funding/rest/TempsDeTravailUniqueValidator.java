package fr.ctg.funding.rest;

import fr.ctg.platform.validation.Signalement;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link TempsDeTravailUnique}. */
public final class TempsDeTravailUniqueValidator
    implements ConstraintValidator<TempsDeTravailUnique, PosteSimule> {
  @Override
  public boolean isValid(PosteSimule valeur, ConstraintValidatorContext contexte) {
    return valeur.etp() == null
        || (valeur.heures() == null && valeur.heuresTempsPlein() == null)
        || Signalement.signaler(contexte, "heures");
  }
}
