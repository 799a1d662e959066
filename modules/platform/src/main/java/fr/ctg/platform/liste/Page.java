package fr.ctg.platform.liste;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Each list has a page type of its own, so that the contract names it; whatever
 * implements this gets its {@code Link: rel="next"}.
 */
public interface Page {

  /** The elements of this page, in the order of the list. */
  List<?> elements();

  /** The cursor of the next page, or {@code null} on the last one. */
  @Nullable String suivant();
}
