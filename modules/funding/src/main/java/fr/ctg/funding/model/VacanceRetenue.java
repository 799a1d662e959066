package fr.ctg.funding.model;

import fr.ctg.shared.Mois;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as it counts, overlapping and contiguous ones merged.
 *
 * @param periode its days
 * @param notification the earliest written notice of it, or {@code null}
 * @param finDeFranchise the day on which its grace ends, itself no longer within
 */
public record VacanceRetenue(
    Periode periode, @Nullable LocalDate notification, LocalDate finDeFranchise) {

  /** Whether it has the grace: it was notified before the grace's end. */
  public boolean aLaFranchise() {
    return notification != null && notification.isBefore(finDeFranchise);
  }

  /** Whether that month lies wholly within it. */
  public boolean couvre(Mois mois) {
    return periode.couvre(mois.periode());
  }

  /** Whether it takes that month off. */
  public boolean retire(Mois mois) {
    return couvre(mois) && (!aLaFranchise() || !mois.periode().debut().isBefore(finDeFranchise));
  }
}
