package fr.ctg.staffing.validation;

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

/** A public employer (commune, EPCI, <i>syndicat</i>) is named by its SIREN. */
@CodeFaute(CodeDeFaute.OBLIGATOIRE)
@Conditionnelle
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = SirenSelonNatureValidator.class)
public @interface SirenSelonNature {
  /** The fault in French. */
  String message() default
      "le SIREN est obligatoire pour une commune, un EPCI ou un syndicat ; ajoutez-le";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
