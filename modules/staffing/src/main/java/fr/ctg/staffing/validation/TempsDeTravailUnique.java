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

/** A post says its working time in one of the two forms, not in both. */
@CodeFaute(CodeDeFaute.INTERDIT)
@Conditionnelle
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = TempsDeTravailUniqueValidator.class)
public @interface TempsDeTravailUnique {
  /** The fault in French. */
  String message() default
      "le temps de travail est donné de deux façons, en ETP et en heures ; retirez « etp », ou"
          + " « heures » et « heuresTempsPlein »";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
