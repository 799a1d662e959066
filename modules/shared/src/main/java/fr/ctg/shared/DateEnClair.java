package fr.ctg.shared;

import java.time.LocalDate;
import java.util.List;

/** Days as people write them in French: "le 1er mars 2026". */
public final class DateEnClair {

  private static final List<String> MOIS =
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

  private DateEnClair() {}

  /** That day, without its article. */
  public static String de(LocalDate jour) {
    return (jour.getDayOfMonth() == 1 ? "1er" : String.valueOf(jour.getDayOfMonth()))
        + " "
        + MOIS.get(jour.getMonthValue() - 1)
        + " "
        + jour.getYear();
  }

  /** From that day to that one: "du 1er mars 2026 au 30 juin 2027". */
  public static String de(Periode jours) {
    return "du " + de(jours.debut()) + " au " + de(jours.fin());
  }
}
