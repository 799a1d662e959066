package fr.ctg.referentiel.persistence;

import fr.ctg.shared.Citation;
import jakarta.persistence.Tuple;

/** The words that found a row, in the columns that all tables have for them. */
public final class CitationLue {

  private CitationLue() {}

  /** Those of a row with the columns {@code document}, {@code section} and {@code citation}. */
  public static Citation de(Tuple ligne) {
    return new Citation(
        ligne.get("document", String.class),
        ligne.get("section", String.class),
        ligne.get("citation", String.class));
  }
}
