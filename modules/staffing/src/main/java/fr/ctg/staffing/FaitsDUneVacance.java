package fr.ctg.staffing;

import fr.ctg.shared.Periode;
import fr.ctg.shared.ValeurRefusee;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at of a time in which a post has no holder.
 *
 * @param debut its first day
 * @param fin its last day, or {@code null} while it is open
 * @param notification when the collectivité told the Caf in writing, or {@code null}
 */
public record FaitsDUneVacance(
    LocalDate debut, @Nullable LocalDate fin, @Nullable LocalDate notification) {

  /**
   * @throws ValeurRefusee when it ends before it begins
   */
  public FaitsDUneVacance {
    if (fin != null && fin.isBefore(debut)) {
      throw new ValeurRefusee("Vacance", debut + " - " + fin, "une fin le jour du début ou après");
    }
  }

  /** Its days. */
  public Periode jours() {
    return Periode.depuis(debut, fin);
  }
}
