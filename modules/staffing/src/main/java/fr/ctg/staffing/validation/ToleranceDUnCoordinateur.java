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

/**
 * The tolerance is for a CEJ coordinator who was already in post: a new recruitment gets no
 * derogation (PROFIL-DIPLOME).
 */
@CodeFaute(CodeDeFaute.INTERDIT)
@Conditionnelle
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = ToleranceDUnCoordinateurValidator.class)
public @interface ToleranceDUnCoordinateur {
  /** The fault in French. */
  String message() default
      "la tolérance est réservée à un coordinateur CEJ déjà en poste ; retirez-la, ou corrigez"
          + " « recrutement »";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
