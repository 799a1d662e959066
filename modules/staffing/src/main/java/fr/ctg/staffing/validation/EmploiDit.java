package fr.ctg.staffing.validation;

import fr.ctg.staffing.Position;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A place in a hierarchy as somebody says it; before validation, anything may be absent. */
public interface EmploiDit {
  /** The place. */
  @Nullable Position position();

  /** The share of management, 0 to 1; absent: not known. */
  @Nullable BigDecimal partManagement();
}
