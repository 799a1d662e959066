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
 * Somebody's words on any number of lines: something is visible in them, and beside tabulators and
 * ends of lines nothing controls a device or turns the direction of reading. They are read composed
 * (NFC) and without blanks at their ends. How long they may be is for {@code @Size} to say. An
 * absent value is valid.
 */
@CodeFaute(CodeDeFaute.FORMAT)
@Conditionnelle
@TexteRedige
@Constraint(validatedBy = TexteLibreValidator.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface TexteLibre {
  /** The form, as the contract can tell it: what is blank differs from language to language. */
  String FORME = "^\\s*\\S[\\s\\S]*$";

  /** The fault in French where nothing is visible. */
  String message() default "ce texte est vide ; remplissez-le";

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
