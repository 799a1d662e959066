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
 * That a diploma or a training is in <i>animation de projet de territoire</i> is judged by somebody
 * of the Caf, who says why: no title tells it.
 */
@CodeFaute(CodeDeFaute.OBLIGATOIRE)
@Conditionnelle
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = DomaineMotiveValidator.class)
public @interface DomaineMotive {
  /** The fault in French. */
  String message() default
      "le domaine ANIMATION_PROJET_TERRITOIRE se juge, et ne se déduit pas d'un intitulé ; dites"
          + " pourquoi c'est lui";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
