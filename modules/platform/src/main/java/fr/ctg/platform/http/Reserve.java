package fr.ctg.platform.http;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which {@link BudgetDeMemoire} is meant, by what it is for. */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
public @interface Reserve {

  /** What it is for. */
  Usage value();

  /** What memory is held for. */
  enum Usage {
    /** The bodies of requests, until they are answered. */
    CORPS,
    /** Batches, exports and other streams. */
    FLUX
  }
}
