package fr.ctg.convention.model;

import java.time.LocalDate;

/**
 * How long a convention may be. Neither of the two sources of the product states it: that a
 * convention runs for one to five whole years is this project's own rule, kept here and nowhere
 * else.
 */
public final class DureeDeConvention {

  /** The least number of years, its last day being the eve of the anniversary. */
  public static final int ANNEES_MIN = 1;

  /** The greatest number of years. */
  public static final int ANNEES_MAX = 5;

  private DureeDeConvention() {}

  /** The earliest last day of a convention that begins on that day. */
  public static LocalDate finAuPlusTot(LocalDate debut) {
    return debut.plusYears(ANNEES_MIN).minusDays(1);
  }

  /** The latest last day of a convention that begins on that day. */
  public static LocalDate finAuPlusTard(LocalDate debut) {
    return debut.plusYears(ANNEES_MAX).minusDays(1);
  }

  /** Whether the days from one to the other, both included, are neither too few nor too many. */
  public static boolean permise(LocalDate debut, LocalDate fin) {
    return !fin.isBefore(finAuPlusTot(debut)) && !fin.isAfter(finAuPlusTard(debut));
  }
}
