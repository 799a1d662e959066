package fr.ctg.staffing;

import fr.ctg.shared.Appreciation;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the catalogue as a pure function from facts to at most one finding.
 *
 * @param <F> the facts that it looks at
 */
public interface RegleAppliquee<F> {

  /** The rule's code in the catalogue. */
  String code();

  /** What the rule says of those facts, or {@code null} where it has nothing to say of them. */
  @Nullable Appreciation apprecier(F faits);
}
