package fr.ctg.staffing.rules;

import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Verdict;
import fr.ctg.staffing.FaitsDUneConvention;
import fr.ctg.staffing.FaitsDUneConvention.Rang;

/**
 * ETP-ENTREE-EN-VIGUEUR: the least working times bind from the renewal of a convention on. Not a
 * finding of its own: it softens those of ETP-PILOTE and ETP-ADJOINT under a first convention.
 */
public final class EtpEntreeEnVigueur {

  /** The rule's code. */
  public static final String CODE = "ETP-ENTREE-EN-VIGUEUR";

  private final boolean active;

  /**
   * @param active whether the rule is in force; where it is switched off the floors bind at once
   */
  public EtpEntreeEnVigueur(boolean active) {
    this.active = active;
  }

  /** What becomes of what a floor's rule says, under that convention. */
  Appreciation temperer(Appreciation appreciation, FaitsDUneConvention convention) {
    boolean aVenir =
        appreciation.verdict() == Verdict.NON_RESPECTEE
            || appreciation.verdict() == Verdict.SOUS_CONDITION;
    return active && aVenir && convention.rang() == Rang.PREMIERE
        ? new Appreciation(
            Verdict.A_VENIR,
            appreciation.message()
                + " Sous une première convention, ce minimum ne s'applique pas encore : il"
                + " s'appliquera à son renouvellement.")
        : appreciation;
  }
}
