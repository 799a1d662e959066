package fr.ctg.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks the form and the check digit of a SIREN, or the form of an INSEE code. */
public final class SirenOuCodeInseeValidator
    implements ConstraintValidator<SirenOuCodeInseeValide, String> {
  private final SirenValidator siren = new SirenValidator();
  private final CodeInseeValidator codeInsee = new CodeInseeValidator();

  @Override
  public boolean isValid(@Nullable String code, ConstraintValidatorContext contexte) {
    return siren.isValid(code, contexte) || codeInsee.isValid(code, contexte);
  }
}
