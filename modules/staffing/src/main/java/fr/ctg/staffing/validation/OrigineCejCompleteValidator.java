package fr.ctg.staffing.validation;

import fr.ctg.platform.validation.Signalement;
import fr.ctg.staffing.TypeOrigine;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link OrigineCejComplete}. */
public final class OrigineCejCompleteValidator
    implements ConstraintValidator<OrigineCejComplete, OrigineDite> {
  @Override
  public boolean isValid(OrigineDite valeur, ConstraintValidatorContext contexte) {
    boolean complete = true;
    if (valeur.type() == TypeOrigine.CEJ) {
      if (valeur.montantAnnuel() == null) {
        complete = Signalement.signaler(contexte, "montantAnnuel");
      }
      if (valeur.etp() == null) {
        complete = Signalement.signaler(contexte, "etp");
      }
    }
    return complete;
  }
}
