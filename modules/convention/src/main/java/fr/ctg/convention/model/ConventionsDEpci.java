package fr.ctg.convention.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conventions that an EPCI signs: one with each Caf that serves a part of it. Of another Caf's,
 * those that are signed are told to whom the EPCI concerns, and no more of them than {@link
 * ConventionDEpci}.
 */
public interface ConventionsDEpci {

  /**
   * The sisters of a convention: those of other Caf that an EPCI signs which is its party that day,
   * on a day at least of the time for which it is.
   *
   * @param jour the day that all are read on
   * @param au as known at that instant; now when {@code null}
   * @return by Caf, first day and identifier; none for whoever may not see the convention
   */
  List<ConventionDEpci> soeurs(UUID convention, LocalDate jour, @Nullable Instant au);

  /**
   * Those of an EPCI.
   *
   * @param epci its SIREN
   * @param jour the day that they are read on
   * @param au as known at that instant; now when {@code null}
   * @return by Caf, first day and identifier
   */
  List<ConventionDEpci> de(String epci, LocalDate jour, @Nullable Instant au);
}
