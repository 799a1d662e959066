package fr.ctg.platform.temps;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The clock of the edge: instants are UTC, days are those of the French legal time. */
@ApplicationScoped
public class Horloge {

  /** The zone in which a day begins and ends for everybody concerned. */
  public static final ZoneId ZONE_LEGALE = ZoneId.of("Europe/Paris");

  private final Clock horloge;

  /** The system's clock. */
  public Horloge() {
    this(Clock.systemUTC());
  }

  /** A clock of one's own, for tests. */
  public Horloge(Clock horloge) {
    this.horloge = horloge;
  }

  /** Now, to the microsecond that the database keeps. */
  public Instant maintenant() {
    return horloge.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Today. */
  public LocalDate aujourdhui() {
    return LocalDate.ofInstant(horloge.instant(), ZONE_LEGALE);
  }
}
