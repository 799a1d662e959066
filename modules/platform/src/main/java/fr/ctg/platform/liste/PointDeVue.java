package fr.ctg.platform.liste;

import fr.ctg.platform.temps.Horloge;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where something that differs from day to day is looked at: as it is on a day, as known at an
 * instant.
 *
 * @param le the day; that of the instant when {@code null}
 * @param au the instant; now when {@code null}
 */
public record PointDeVue(@Nullable LocalDate le, @Nullable Instant au) {

  static final String LE = "le";

  /** Today, as known now. */
  public static final PointDeVue ICI = new PointDeVue(null, null);

  /** What a request asks for; what is wrong with it is kept for the refusal of the whole. */
  static PointDeVue lu(ParametresDeRequete parametres) {
    return new PointDeVue(
        parametres.date(LE).orElse(null), parametres.instant(Moment.AU).orElse(null));
  }

  /** The day, of French legal time; today for an instant that is yet to come. */
  public LocalDate jour(Horloge horloge) {
    if (le != null) {
      return le;
    }
    Instant maintenant = horloge.maintenant();
    return LocalDate.ofInstant(
        au == null || au.isAfter(maintenant) ? maintenant : au, Horloge.ZONE_LEGALE);
  }

  /** Whether it is that of whoever asks for nothing. */
  boolean ici() {
    return le == null && au == null;
  }
}
