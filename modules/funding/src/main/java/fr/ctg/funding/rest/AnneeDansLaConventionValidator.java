package fr.ctg.funding.rest;

import fr.ctg.platform.validation.Signalement;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link AnneeDansLaConvention}. */
public final class AnneeDansLaConventionValidator
    implements ConstraintValidator<AnneeDansLaConvention, SimulationDemande> {
  @Override
  public boolean isValid(SimulationDemande valeur, ConstraintValidatorContext contexte) {
    var annee = valeur.annee();
    var convention = valeur.convention();
    if (annee == null || convention == null) {
      return true;
    }
    var debut = convention.debut();
    var fin = convention.fin();
    return debut == null
        || fin == null
        || fin.isBefore(debut)
        || (debut.getYear() <= annee && annee <= fin.getYear())
        || Signalement.signaler(contexte, "annee");
  }
}
