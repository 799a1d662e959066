package fr.ctg.staffing.validation;

import fr.ctg.platform.validation.Signalement;
import fr.ctg.staffing.Domaine;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link DomaineMotive}. */
public final class DomaineMotiveValidator
    implements ConstraintValidator<DomaineMotive, DomaineDit> {
  @Override
  public boolean isValid(DomaineDit valeur, ConstraintValidatorContext contexte) {
    return valeur.domaine() != Domaine.ANIMATION_PROJET_TERRITOIRE
        || valeur.motifDuDomaine() != null
        || Signalement.signaler(contexte, "motifDuDomaine");
  }
}
