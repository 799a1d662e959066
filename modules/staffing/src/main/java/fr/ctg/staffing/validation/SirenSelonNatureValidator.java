package fr.ctg.staffing.validation;

import fr.ctg.platform.validation.Signalement;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link SirenSelonNature}. */
public final class SirenSelonNatureValidator
    implements ConstraintValidator<SirenSelonNature, EmployeurDit> {
  @Override
  public boolean isValid(EmployeurDit valeur, ConstraintValidatorContext contexte) {
    var nature = valeur.nature();
    return nature == null
        || !nature.estPublique()
        || valeur.siren() != null
        || Signalement.signaler(contexte, "siren");
  }
}
