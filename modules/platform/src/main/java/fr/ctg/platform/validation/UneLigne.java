package fr.ctg.platform.validation;

import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.TexteRedige;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One line of somebody's words, a name or a title: something is visible in it, and nothing ends the
 * line, controls a device or turns the direction of reading. It is read composed (NFC) and without
 * blanks at its ends. How long it may be is for {@code @Size} to say. An absent value is valid.
 */
@CodeFaute(CodeDeFaute.FORMAT)
@Conditionnelle
@TexteRedige
@Constraint(validatedBy = LigneValidator.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface UneLigne {
  /** The form, as the contract can tell it: what is blank differs from language to language. */
  String FORME = "^[^\\S\\x00-\\x1f\\x7f]*[^\\s\\x00-\\x1f\\x7f][^\\x00-\\x1f\\x7f]*$";

  /** The fault in French where nothing is visible. */
  String message() default "ce texte est vide ; remplissez-le";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
