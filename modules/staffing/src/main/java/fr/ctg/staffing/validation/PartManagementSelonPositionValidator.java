package fr.ctg.staffing.validation;

import fr.ctg.platform.validation.Signalement;
import fr.ctg.staffing.Position;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link PartManagementSelonPosition}. */
public final class PartManagementSelonPositionValidator
    implements ConstraintValidator<PartManagementSelonPosition, EmploiDit> {
  @Override
  public boolean isValid(EmploiDit valeur, ConstraintValidatorContext contexte) {
    var position = valeur.position();
    var part = valeur.partManagement();
    return position == null
        || position == Position.RESPONSABLE_SERVICE
        || part == null
        || part.signum() <= 0
        || Signalement.signaler(contexte, "partManagement");
  }
}
