package fr.ctg.referentiel.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * The place of a record in a history, of which the latest come first.
 *
 * @param enregistreLe when it was recorded
 * @param id its number where it is kept
 */
public record Place(Instant enregistreLe, long id) {

  /** Before the first record of any history. */
  public static final Place DEBUT =
      new Place(Instant.parse("9999-12-30T00:00:00Z"), Long.MAX_VALUE);

  /** As texts. */
  public List<String> textes() {
    return List.of(enregistreLe.toString(), Long.toString(id));
  }

  /**
   * Read back from those texts.
   *
   * @throws IllegalArgumentException when they are none of a place
   */
  public static Place lue(List<String> textes) {
    try {
      return new Place(Instant.parse(textes.getFirst()), Long.parseLong(textes.getLast()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no moment", e);
    }
  }
}
