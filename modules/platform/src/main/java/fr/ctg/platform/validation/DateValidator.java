package fr.ctg.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks {@link DateValide}. */
public final class DateValidator implements ConstraintValidator<DateValide, LocalDate> {
  private static final LocalDate PREMIERE = LocalDate.of(1970, 1, 1);
  private static final LocalDate DERNIERE = LocalDate.of(2100, 12, 31);

  @Override
  public boolean isValid(@Nullable LocalDate jour, ConstraintValidatorContext contexte) {
    return jour == null || !(jour.isBefore(PREMIERE) || jour.isAfter(DERNIERE));
  }
}
