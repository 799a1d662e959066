package fr.ctg.staffing.validation;

import fr.ctg.platform.validation.Signalement;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link TempsDeTravailDit}. */
public final class TempsDeTravailDitValidator
    implements ConstraintValidator<TempsDeTravailDit, TempsDit> {
  @Override
  public boolean isValid(TempsDit valeur, ConstraintValidatorContext contexte) {
    if (valeur.etp() != null) {
      return true;
    }
    boolean heures = valeur.heures() != null;
    boolean tempsPlein = valeur.heuresTempsPlein() != null;
    if (heures == tempsPlein) {
      return heures || Signalement.signaler(contexte, "etp");
    }
    return Signalement.signaler(contexte, heures ? "heuresTempsPlein" : "heures");
  }
}
