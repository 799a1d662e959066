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

/** Only a head of service (<i>responsable de service</i>) has a share of management above 0. */
@CodeFaute(CodeDeFaute.INCOHERENT)
@Conditionnelle
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = PartManagementSelonPositionValidator.class)
public @interface PartManagementSelonPosition {
  /** The fault in French. */
  String message() default
      "une part de management n'existe que pour la position RESPONSABLE_SERVICE ; retirez-la, ou"
          + " corrigez « position »";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
