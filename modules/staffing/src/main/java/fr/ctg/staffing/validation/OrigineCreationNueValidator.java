package fr.ctg.staffing.validation;

import fr.ctg.platform.validation.Signalement;
import fr.ctg.staffing.TypeOrigine;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link OrigineCreationNue}. */
public final class OrigineCreationNueValidator
    implements ConstraintValidator<OrigineCreationNue, OrigineDite> {
  @Override
  public boolean isValid(OrigineDite valeur, ConstraintValidatorContext contexte) {
    boolean nue = true;
    if (valeur.type() == TypeOrigine.CREATION) {
      if (valeur.montantAnnuel() != null) {
        nue = Signalement.signaler(contexte, "montantAnnuel");
      }
      if (valeur.etp() != null) {
        nue = Signalement.signaler(contexte, "etp");
      }
      if (valeur.revalorisation() != null) {
        nue = Signalement.signaler(contexte, "revalorisation");
      }
    }
    return nue;
  }
}
