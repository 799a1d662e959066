package fr.ctg.funding.model;

import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Mois;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as it counts, overlapping and contiguous ones merged.
 *
 * @param periode its days; while it is open, those up to the end of the year looked at
 * @param enCours whether it is open: no last day of it is known
 * @param notification the earliest written notice of it, or {@code null}
 * @param finDeFranchise the day on which its grace ends, itself no longer within
 */
public record VacanceRetenue(
    Periode periode, boolean enCours, @Nullable LocalDate notification, LocalDate finDeFranchise) {

  /** How it is called in a French sentence, after "vacance". */
  public String designation() {
    return enCours
        ? "ouverte depuis le " + Ecriture.date(periode.debut()) + ", toujours en cours"
        : Ecriture.periode(periode);
  }

  /** Whether it has the grace: it was notified before the grace's end. */
  public boolean aLaFranchise() {
    return notification != null && notification.isBefore(finDeFranchise);
  }

  /** The last day of its grace, and the last on which it can still be notified in time. */
  public LocalDate dernierJourDeFranchise() {
    return finDeFranchise.minusDays(1);
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
