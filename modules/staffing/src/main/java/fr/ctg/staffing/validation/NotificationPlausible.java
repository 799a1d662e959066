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
 * A vacancy is notified at most one year before it begins: an older notice is one of something
 * else, or its year is mistyped.
 */
@CodeFaute(CodeDeFaute.INCOHERENT)
@Conditionnelle
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = NotificationPlausibleValidator.class)
public @interface NotificationPlausible {
  /** The fault in French. */
  String message() default
      "cet écrit est antérieur de plus d'un an au premier jour de la vacance ; vérifiez l'année de"
          + " l'un et de l'autre";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
