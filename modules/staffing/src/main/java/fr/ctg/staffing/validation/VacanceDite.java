package fr.ctg.staffing.validation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A vacancy as somebody says it; before validation, anything may be absent. */
public interface VacanceDite {
  /** Its first day. */
  @Nullable LocalDate debut();

  /** When the Caf was told in writing. */
  @Nullable LocalDate notification();
}
