package fr.ctg.staffing.validation;

import fr.ctg.staffing.NatureEmployeur;
import org.jspecify.annotations.Nullable;

/** An employer as somebody names it; before validation, anything may be absent. */
public interface EmployeurDit {
  /** What it is. */
  @Nullable NatureEmployeur nature();

  /** Its SIREN. */
  @Nullable String siren();
}
