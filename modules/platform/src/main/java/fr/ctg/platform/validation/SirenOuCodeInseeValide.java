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
 * The code of a local authority: its {@link SirenValide SIREN} or, where it has none, the {@link
 * CodeInseeValide INSEE code} of its commune, as a form. An absent value is valid.
 */
@CodeFaute(CodeDeFaute.FORMAT)
@Constraint(validatedBy = SirenOuCodeInseeValidator.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface SirenOuCodeInseeValide {
  /** The form alone, for documentation. */
  String FORME = "^([0-9]{9}|[0-9][0-9AB][0-9]{3})$";

  /** The fault in French; {@code {valeur}} stands for the refused value. */
  String message() default
      "{valeur} n'est pas un SIREN ; neuf chiffres, dont le dernier est la clé de contrôle (Luhn),"
          + " ou le code Insee d'une commune qui n'a pas de SIREN";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
