package fr.ctg.staffing.validation;

import fr.ctg.staffing.TypeDeFormation;
import org.jspecify.annotations.Nullable;

/** A request that speaks of a training; where it has faults, any of it may be absent. */
public interface FormationDite {

  /** What kind of training it is. */
  @Nullable TypeDeFormation type();

  /** The level to which it leads, 3 to 8. */
  @Nullable Integer niveau();
}
