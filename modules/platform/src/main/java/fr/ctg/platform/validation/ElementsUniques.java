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
 * A list in which nothing stands twice: no element, or no two elements with the same value of one
 * member. The fault is at the later occurrence. Absent values are never the same.
 */
@CodeFaute(CodeDeFaute.DOUBLON)
@Conditionnelle
@Constraint(validatedBy = ElementsUniquesValidator.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface ElementsUniques {
  /** The member that tells the elements apart, which are records; empty for the whole element. */
  String par() default "";

  /** The fault in French. */
  String message() default "cette valeur figure déjà plus haut dans la liste ; retirez ce doublon";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
