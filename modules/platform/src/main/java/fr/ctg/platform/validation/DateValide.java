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
 * A day that somebody can have meant: from 1 January 1970 to 31 December 2100, both included. A
 * mistyped year ({@code 0026-07-02}) is a fault and never believed. An absent value is valid.
 */
@CodeFaute(CodeDeFaute.HORS_BORNES)
@Constraint(validatedBy = DateValidator.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface DateValide {
  /** The bounds, for documentation. */
  String BORNES = "du 1970-01-01 au 2100-12-31";

  /** The fault in French; {@code {valeur}} stands for the refused day. */
  String message() default
      "le {valeur} est hors bornes ; une date va du 1er janvier 1970 au 31 décembre 2100, vérifiez"
          + " l'année";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
