package fr.ctg.staffing.validation;

import fr.ctg.platform.validation.Signalement;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link HeuresDUnTempsPlein}. */
public final class HeuresDUnTempsPleinValidator
    implements ConstraintValidator<HeuresDUnTempsPlein, TempsDit> {
  @Override
  public boolean isValid(TempsDit valeur, ConstraintValidatorContext contexte) {
    var heures = valeur.heures();
    var tempsPlein = valeur.heuresTempsPlein();
    return heures == null
        || tempsPlein == null
        || heures.compareTo(tempsPlein) <= 0
        || Signalement.signaler(contexte, "heures");
  }
}
