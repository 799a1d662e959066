package fr.ctg.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A share of a full-time post (<i>équivalent temps plein</i>): above 0, at most 1 unless said
 * otherwise, with at most four decimals. An absent value is valid.
 */
@DecimalMin(value = "0", inclusive = false)
@DecimalMax("1")
@Decimales(4)
@Constraint(validatedBy = {})
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface EtpValide {
  /** The greatest value, as a decimal number. */
  @OverridesAttribute(constraint = DecimalMax.class, name = "value")
  String max() default "1";

  /** Not used: the composing constraints speak. */
  String message() default "";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
