package fr.ctg.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;

/** Compares the sum of the shares with the whole. */
public final class CleDeRepartitionValidator
    implements ConstraintValidator<CleDeRepartitionValide, Repartition> {
  private static final BigDecimal TOUT = BigDecimal.valueOf(100);

  @Override
  public boolean isValid(Repartition cle, ConstraintValidatorContext contexte) {
    return cle.somme().compareTo(TOUT) == 0;
  }
}
