package fr.ctg.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the form of an INSEE code. */
public final class CodeInseeValidator implements ConstraintValidator<CodeInseeValide, String> {
  private static final Pattern FORME = Pattern.compile(CodeInseeValide.FORME);

  @Override
  public boolean isValid(@Nullable String code, ConstraintValidatorContext contexte) {
    // '$' alone would let a line end pass.
    return code == null || FORME.matcher(code).matches();
  }
}
