package fr.ctg.staffing.validation;

import fr.ctg.staffing.ModeDeRecrutement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A request that tells how a holder came to the function; any of it may be absent. */
public interface RecrutementDit {

  /** How. */
  @Nullable ModeDeRecrutement recrutement();

  /** The day on which the Caf granted the tolerance. */
  @Nullable LocalDate tolerance();
}
