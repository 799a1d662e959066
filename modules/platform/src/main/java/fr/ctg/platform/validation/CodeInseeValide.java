package fr.ctg.platform.validation;

import fr.ctg.platform.json.CodeDeFaute;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The INSEE code of a commune, as a form: whether there is such a commune is for the reference
 * data. An absent value is valid.
 */
@CodeFaute(CodeDeFaute.FORMAT)
@Constraint(validatedBy = CodeInseeValidator.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface CodeInseeValide {
  /** The form, for documentation too; Corsica has letters. */
  String FORME = "^[0-9][0-9AB][0-9]{3}$";

  /** The fault in French; {@code {valeur}} stands for the refused value. */
  String message() default
      "{valeur} n'est pas un code Insee de commune ; cinq caractères, par exemple 62041 ou 2A004";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
