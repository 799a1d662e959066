package fr.ctg.referentiel;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dated parameters, as other modules ask for them. */
public interface Parametres {

  /**
   * The values in force on a day for a scope, as they are known now.
   *
   * @param date the day
   * @param caf the Caf whose own values stand before the national ones, or {@code null}
   */
  ParametresEnVigueur enVigueur(LocalDate date, @Nullable String caf);

  /**
   * The values in force on a day for a scope, as they were known at a moment: what a past
   * computation is repeated with.
   *
   * @param connuLe the moment by which a value had to be recorded
   */
  ParametresEnVigueur enVigueur(LocalDate date, @Nullable String caf, Instant connuLe);
}
