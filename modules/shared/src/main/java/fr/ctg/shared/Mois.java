package fr.ctg.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A calendar month.
 *
 * @param annee the year
 * @param numero from 1, January, to 12
 * @param periode its days
 */
public record Mois(int annee, int numero, Periode periode) {

  /** How many months a year has. */
  public static final int PAR_AN = 12;

  private static final List<String> NOMS =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");

  /** That month of that year. */
  public static Mois de(int annee, int numero) {
    LocalDate premier = LocalDate.of(annee, numero, 1);
    return new Mois(
        annee, numero, new Periode(premier, premier.withDayOfMonth(premier.lengthOfMonth())));
  }

  /** The twelve months of that year, January first. */
  public static List<Mois> deLAnnee(int annee) {
    return IntStream.rangeClosed(1, PAR_AN).mapToObj(numero -> de(annee, numero)).toList();
  }

  /** Its name in French, for example {@code "février"}. */
  public String nom() {
    return nom(numero);
  }

  /** The name in French of the month of that number. */
  static String nom(int numero) {
    return NOMS.get(numero - 1);
  }
}
