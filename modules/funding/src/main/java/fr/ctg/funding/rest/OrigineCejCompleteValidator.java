package fr.ctg.funding.rest;

import fr.ctg.platform.validation.Signalement;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link OrigineCejComplete}. */
public final class OrigineCejCompleteValidator
    implements ConstraintValidator<OrigineCejComplete, OrigineSimulee> {
  @Override
  public boolean isValid(OrigineSimulee valeur, ConstraintValidatorContext contexte) {
    boolean complete = true;
    if (valeur.type() == OrigineSimulee.Type.CEJ) {
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
