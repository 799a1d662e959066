package fr.ctg.platform.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a constraint annotation and names the code of the faults that it finds; without it the
 * code is {@code FORMAT}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface CodeFaute {
  /** One of {@link fr.ctg.platform.json.CodeDeFaute}, or a domain's own. */
  String value();
}
