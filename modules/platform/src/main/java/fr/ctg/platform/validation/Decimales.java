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
 * A number with no more decimals than given; zeros at the end do not count, so that it says the
 * same as {@code multipleOf} in OpenAPI. An absent value is valid.
 */
@CodeFaute(CodeDeFaute.TROP_DE_DECIMALES)
@Constraint(validatedBy = DecimalesValidator.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface Decimales {
  /** The most decimals. */
  int value();

  /** The fault in French; {@code {valeur}} stands for the refused value. */
  String message() default "{valeur} a trop de décimales ; {value} au plus";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
