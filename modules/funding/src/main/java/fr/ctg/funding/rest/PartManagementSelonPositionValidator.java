package fr.ctg.funding.rest;

import fr.ctg.platform.validation.Signalement;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link PartManagementSelonPosition}. */
public final class PartManagementSelonPositionValidator
    implements ConstraintValidator<PartManagementSelonPosition, PosteSimule> {
  @Override
  public boolean isValid(PosteSimule valeur, ConstraintValidatorContext contexte) {
    var position = valeur.position();
    var part = valeur.partManagement();
    return position == null
        || position == PosteSimule.Position.RESPONSABLE_SERVICE
        || part == null
        || part.signum() <= 0
        || Signalement.signaler(contexte, "partManagement");
  }
}
