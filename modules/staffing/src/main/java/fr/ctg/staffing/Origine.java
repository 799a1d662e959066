package fr.ctg.staffing;

import fr.ctg.shared.Etp;
import fr.ctg.shared.Montant;
import fr.ctg.shared.ValeurRefusee;

/** Where the financing of a post comes from. */
public sealed interface Origine {

  /** A new post. */
  record Creation() implements Origine {}

  /**
   * A post that a contrat enfance jeunesse (CEJ) financed before.
   *
   * @param montantAnnuel the historical yearly amount
   * @param etp the historical working time, above 0
   * @param revalorisation whether the Caf grants the uplift
   */
  record Cej(Montant montantAnnuel, Etp etp, boolean revalorisation) implements Origine {

    /**
     * @throws ValeurRefusee when the amount is below 0 or the working time is 0
     */
    public Cej {
      if (montantAnnuel.centimes() < 0) {
        throw new ValeurRefusee("Montant historique", montantAnnuel, "un montant positif ou nul");
      }
      if (etp.estNul()) {
        throw new ValeurRefusee("ETP historique", etp, "un nombre supérieur à 0");
      }
    }
  }
}
