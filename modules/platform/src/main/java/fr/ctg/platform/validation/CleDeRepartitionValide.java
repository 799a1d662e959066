package fr.ctg.platform.validation;

import fr.ctg.platform.json.CodeDeFaute;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A key (<i>clé de répartition</i>) whose shares are 100 in all. The shares themselves are each a
 * {@link PourcentageValide}; while one of them is at fault the sum is not looked at.
 */
@CodeFaute(CodeDeFaute.SOMME)
@Conditionnelle
@Constraint(validatedBy = CleDeRepartitionValidator.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface CleDeRepartitionValide {
  /** The fault in French; {@code {valeur}} stands for the sum. */
  String message() default
      "la somme des parts est de {valeur} % et non de 100 % ; donnez chacune en pour cent (40 pour"
          + " 40 %), 100 en tout";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
