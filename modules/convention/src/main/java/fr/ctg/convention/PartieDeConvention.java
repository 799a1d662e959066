package fr.ctg.convention;

import fr.ctg.shared.PartieVersionnee;
import java.util.UUID;

/**
 * Something that is part of a convention, in whatever module it is kept.
 *
 * @param <T> what it says
 */
public interface PartieDeConvention<T> extends PartieVersionnee<T> {

  /** Its convention. */
  UUID convention();

  @Override
  default UUID tout() {
    return convention();
  }
}
