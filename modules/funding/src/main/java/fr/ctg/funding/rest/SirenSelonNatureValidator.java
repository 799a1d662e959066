package fr.ctg.funding.rest;

import fr.ctg.platform.validation.Signalement;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link SirenSelonNature}. */
public final class SirenSelonNatureValidator
    implements ConstraintValidator<SirenSelonNature, EmployeurSimule> {
  @Override
  public boolean isValid(EmployeurSimule valeur, ConstraintValidatorContext contexte) {
    var nature = valeur.nature();
    return nature == null
        || !nature.estPublique()
        || valeur.siren() != null
        || Signalement.signaler(contexte, "siren");
  }
}
