package fr.ctg.staffing.validation;

import fr.ctg.platform.validation.Signalement;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link NotificationPlausible}. */
public final class NotificationPlausibleValidator
    implements ConstraintValidator<NotificationPlausible, VacanceDite> {
  @Override
  public boolean isValid(VacanceDite valeur, ConstraintValidatorContext contexte) {
    var debut = valeur.debut();
    var notification = valeur.notification();
    return debut == null
        || notification == null
        || !notification.isBefore(debut.minusYears(1))
        || Signalement.signaler(contexte, "notification");
  }
}
