package fr.ctg.convention.plan.model;

import fr.ctg.shared.PartieVersionnee;
import java.util.UUID;

/**
 * Something that is part of a convention.
 *
 * @param <T> what it says
 */
public interface PartieDeConvention<T> extends PartieVersionnee<T> {

  /** Its convention. */
  UUID convention();

  /** The code of that convention's Caf. */
  String caf();
}
