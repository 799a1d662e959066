package fr.ctg.staffing.validation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A working time as somebody says it: as ETP, or as weekly hours and those of a full-time post. */
public interface TempsDit {
  /** The share of a full-time post. */
  @Nullable BigDecimal etp();

  /** The weekly hours on the post. */
  @Nullable BigDecimal heures();

  /** The weekly hours of a full-time post of its employer. */
  @Nullable BigDecimal heuresTempsPlein();
}
