package fr.ctg.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days from one to another, both included, as people write them ("du 1er au 31").
 *
 * @param debut the first day
 * @param fin the last day, on or after the first; {@link LocalDate#MAX} while none is known
 */
public record Periode(LocalDate debut, LocalDate fin) {

  /**
   * @throws ValeurRefusee when it ends before it begins
   */
  public Periode {
    if (fin.isBefore(debut)) {
      throw new ValeurRefusee("Période", debut + " - " + fin, "une fin le jour du début ou après");
    }
  }

  /** From that day to that one, or without a known end when there is none. */
  public static Periode depuis(LocalDate debut, @Nullable LocalDate fin) {
    return new Periode(debut, fin == null ? LocalDate.MAX : fin);
  }

  /** That whole calendar year. */
  public static Periode annee(int annee) {
    return new Periode(LocalDate.of(annee, 1, 1), LocalDate.of(annee, 12, 31));
  }

  /** Whether that day is one of these. */
  public boolean contient(LocalDate jour) {
    return !jour.isBefore(debut) && !jour.isAfter(fin);
  }

  /** Whether all of those days are among these. */
  public boolean couvre(Periode autre) {
    return !debut.isAfter(autre.debut) && !fin.isBefore(autre.fin);
  }

  /** Whether the two have at least one day in common. */
  public boolean touche(Periode autre) {
    return !debut.isAfter(autre.fin) && !autre.debut.isAfter(fin);
  }

  /** The days in common, or {@code null} when there is none. */
  public @Nullable Periode commune(Periode autre) {
    if (!touche(autre)) {
      return null;
    }
    return new Periode(
        debut.isAfter(autre.debut) ? debut : autre.debut,
        fin.isBefore(autre.fin) ? fin : autre.fin);
  }

  /**
   * Whether that period, which begins on or after this one's first day, goes on with it: it shares
   * a day, or begins the day after its last.
   */
  public boolean estPoursuiviePar(Periode suivante) {
    return fin.equals(LocalDate.MAX) || !suivante.debut.isAfter(fin.plusDays(1));
  }

  /** This, lengthened up to the last day of that one when it is later. */
  public Periode jusquALaFinDe(Periode autre) {
    return autre.fin.isAfter(fin) ? new Periode(debut, autre.fin) : this;
  }

  /** How many days it has, at least 1. */
  public long jours() {
    return ChronoUnit.DAYS.between(debut, fin) + 1;
  }
}
