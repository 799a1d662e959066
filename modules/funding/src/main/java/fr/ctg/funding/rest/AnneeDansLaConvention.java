package fr.ctg.funding.rest;

import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.validation.CodeFaute;
import fr.ctg.platform.validation.Conditionnelle;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The year has at least one day of the convention; a convention that ends before it begins has
 * none, and is a fault of its own.
 */
@CodeFaute(CodeDeFaute.INCOHERENT)
@Conditionnelle
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = AnneeDansLaConventionValidator.class)
public @interface AnneeDansLaConvention {
  /** The fault in French. */
  String message() default
      "la convention n'a aucun jour dans cette année ; changez l'année ou les dates de la convention";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
