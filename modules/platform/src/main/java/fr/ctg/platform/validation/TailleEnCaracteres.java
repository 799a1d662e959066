package fr.ctg.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** {@code @Size} of a text counts characters, as OpenAPI does, and not UTF-16 units. */
public final class TailleEnCaracteres implements ConstraintValidator<Size, String> {
  private int min;
  private int max;

  @Override
  public void initialize(Size contrainte) {
    min = contrainte.min();
    max = contrainte.max();
  }

  @Override
  public boolean isValid(@Nullable String texte, ConstraintValidatorContext contexte) {
    if (texte == null) {
      return true;
    }
    int taille = texte.codePointCount(0, texte.length());
    return min <= taille && taille <= max;
  }
}
