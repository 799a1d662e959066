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

/** A post says its working time: as ETP, or as weekly hours and those of a full-time post. */
@CodeFaute(CodeDeFaute.OBLIGATOIRE)
@Conditionnelle
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = TempsDeTravailDitValidator.class)
public @interface TempsDeTravailDit {
  /** The fault in French. */
  String message() default
      "le temps de travail n'est pas dit en entier ; donnez « etp », ou « heures » avec"
          + " « heuresTempsPlein »";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
