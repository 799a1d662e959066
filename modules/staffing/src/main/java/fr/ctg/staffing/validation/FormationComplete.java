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

/** A qualifying training course says to which level it leads. */
@CodeFaute(CodeDeFaute.OBLIGATOIRE)
@Conditionnelle
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = FormationCompleteValidator.class)
public @interface FormationComplete {
  /** The fault in French. */
  String message() default "le niveau est obligatoire pour une formation QUALIFIANTE ; ajoutez-le";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
