package fr.ctg.funding.rest;

import fr.ctg.platform.validation.Signalement;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link OrigineCreationNue}. */
public final class OrigineCreationNueValidator
    implements ConstraintValidator<OrigineCreationNue, OrigineSimulee> {
  @Override
  public boolean isValid(OrigineSimulee valeur, ConstraintValidatorContext contexte) {
    boolean nue = true;
    if (valeur.type() == OrigineSimulee.Type.CREATION) {
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
