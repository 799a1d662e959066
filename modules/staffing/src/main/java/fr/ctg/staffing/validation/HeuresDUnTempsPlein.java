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

/** A post has no more weekly hours than a full-time one of its employer. */
@CodeFaute(CodeDeFaute.INCOHERENT)
@Conditionnelle
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = HeuresDUnTempsPleinValidator.class)
public @interface HeuresDUnTempsPlein {
  /** The fault in French. */
  String message() default
      "un poste n'a pas plus d'heures par semaine qu'un temps plein ; corrigez-les, ou"
          + " « heuresTempsPlein »";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
