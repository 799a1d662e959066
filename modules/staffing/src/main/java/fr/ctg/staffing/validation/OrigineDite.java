package fr.ctg.staffing.validation;

import fr.ctg.staffing.TypeOrigine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where a post comes from as somebody says it; before validation, anything may be absent. */
public interface OrigineDite {
  /** Created, or taken over from a CEJ. */
  @Nullable TypeOrigine type();

  /** What the CEJ paid a year, in euros. */
  @Nullable BigDecimal montantAnnuel();

  /** For how many ETP. */
  @Nullable BigDecimal etp();

  /** Whether the Caf grants the uplift, where that is said. */
  default @Nullable Boolean revalorisation() {
    return null;
  }
}
