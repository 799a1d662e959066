package fr.ctg.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Counts the decimals that matter. */
public final class DecimalesValidator implements ConstraintValidator<Decimales, BigDecimal> {
  private int maximum;

  @Override
  public void initialize(Decimales contrainte) {
    maximum = contrainte.value();
  }

  @Override
  public boolean isValid(@Nullable BigDecimal nombre, ConstraintValidatorContext contexte) {
    return nombre == null
        || nombre.scale() <= maximum
        || nombre.stripTrailingZeros().scale() <= maximum;
  }
}
