package fr.ctg.platform.validation;

import fr.ctg.platform.json.CodeDeFaute;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record whose period does not end before it begins; both days are included. The fault is at the
 * last day. Where either is absent there is nothing to compare.
 */
@CodeFaute(CodeDeFaute.PERIODE)
@Conditionnelle
@Repeatable(PeriodeOrdonnee.Liste.class)
@Constraint(validatedBy = PeriodeOrdonneeValidator.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface PeriodeOrdonnee {
  /** The member that has the first day. */
  String debut() default "debut";

  /** The member that has the last day. */
  String fin() default "fin";

  /** The fault in French. */
  String message() default
      "la date est antérieure à « {debut} » ; donnez le même jour ou un jour postérieur";

  /** Several periods of one record. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
  @interface Liste {
    /** The periods. */
    PeriodeOrdonnee[] value();
  }

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
