package fr.ctg.platform.http;

import java.time.LocalDate;

/**
 * A day in an address. What is no day names nothing: the address is unknown (404), as with a
 * malformed identifier.
 *
 * @param jour the day
 */
public record JourDAdresse(LocalDate jour) {

  /**
   * The day of that text, as the framework reads it.
   *
   * @throws java.time.DateTimeException when it is none
   */
  public static JourDAdresse fromString(String texte) {
    return new JourDAdresse(LocalDate.parse(texte));
  }

  @Override
  public String toString() {
    return jour.toString();
  }
}
