package fr.ctg.convention.model;

import fr.ctg.convention.EtatConvention;
import fr.ctg.shared.Periode;
import java.time.LocalDate;

/**
 * What was decided of a convention, and is recorded. The day does the rest: a signed convention
 * begins and ends by itself, without anybody writing it.
 */
public enum StatutConvention {
  EN_PREPARATION,
  SIGNEE,
  RESILIEE;

  /** The state of a convention of that status and period on a day of French legal time. */
  public EtatConvention etat(Periode periode, LocalDate jour) {
    return switch (this) {
      case EN_PREPARATION -> EtatConvention.EN_PREPARATION;
      case RESILIEE -> EtatConvention.RESILIEE;
      case SIGNEE -> {
        if (jour.isBefore(periode.debut())) {
          yield EtatConvention.SIGNEE;
        }
        yield jour.isAfter(periode.fin()) ? EtatConvention.ECHUE : EtatConvention.EN_COURS;
      }
    };
  }
}
