package fr.ctg.convention.model;

import fr.ctg.convention.EtatConvention;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of a convention, and is recorded. The day does the rest: a signed convention
 * begins and ends by itself, without anybody writing it.
 */
public enum StatutConvention {
  EN_PREPARATION("en préparation"),
  SIGNEE("signée"),
  RESILIEE("résiliée");

  private final String dit;

  StatutConvention(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }

  /**
   * The state of a convention of that status and period on a day of French legal time. One whose
   * early end was decided goes on to the last day that was decided.
   *
   * @param resiliation that day; none where no early end was decided
   */
  public EtatConvention etat(Periode periode, @Nullable LocalDate resiliation, LocalDate jour) {
    if (this == EN_PREPARATION) {
      return EtatConvention.EN_PREPARATION;
    }
    if (resiliation != null && jour.isAfter(resiliation)) {
      return EtatConvention.RESILIEE;
    }
    if (jour.isBefore(periode.debut())) {
      return EtatConvention.SIGNEE;
    }
    return jour.isAfter(periode.fin()) ? EtatConvention.ECHUE : EtatConvention.EN_COURS;
  }
}
