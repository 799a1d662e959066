package fr.ctg.referentiel.persistence;

import fr.ctg.platform.liste.Curseur;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * The place of a record in a history, of which the latest come first.
 *
 * @param enregistreLe when it was recorded
 * @param id its number in the database
 */
public record Place(Instant enregistreLe, long id) {

  /** Before the first record of any history. */
  public static final Place DEBUT =
      new Place(Instant.parse("9999-12-30T00:00:00Z"), Long.MAX_VALUE);

  /** The parts of its key. */
  public static final int PARTIES = 2;

  /** Reads a place back from its key. */
  public static Place lire(List<String> cle) {
    try {
      return new Place(Instant.parse(cle.get(0)), Long.parseLong(cle.get(1)));
    } catch (DateTimeException | NumberFormatException e) {
      throw Curseur.invalide();
    }
  }

  /** Its key. */
  public List<String> cle() {
    return List.of(enregistreLe.toString(), Long.toString(id));
  }
}
