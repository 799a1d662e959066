package fr.ctg.referentiel.model;

import java.time.Instant;

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
}
