package fr.ctg.platform.liste;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; whatever implements this gets its {@code Link: rel="next"}. */
public interface Page {

  /**
   * The extension by which the schema of what a list holds bears the name of its page in the
   * contract: {@code PageDeFichesAction}, say. Nobody writes that schema; it is derived.
   */
  String NOM = "x-page";

  /** The elements of this page, in the order of the list. */
  List<?> elements();

  /** The cursor of the next page, or {@code null} on the last one. */
  @Nullable String suivant();
}
