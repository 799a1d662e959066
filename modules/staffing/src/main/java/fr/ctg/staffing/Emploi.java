package fr.ctg.staffing;

import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Montant;
import fr.ctg.shared.Part;
import fr.ctg.shared.ValeurRefusee;
import org.jspecify.annotations.Nullable;

/**
 * The terms of employment of a post.
 *
 * @param employeur who employs its holder
 * @param engagementEchelleConvention whether the commitment to work at the scale of the convention
 *     is recorded
 * @param position its place in the employer's hierarchy
 * @param partManagement the share of its time that goes into management, or {@code null} while not
 *     known; above 0 only for a head of service
 * @param temps its working time, as it was declared
 * @param coutAnnuel its declared yearly cost, or {@code null} where none is declared
 */
public record Emploi(
    FaitsDUnEmployeur employeur,
    boolean engagementEchelleConvention,
    Position position,
    @Nullable Part partManagement,
    TempsDeTravail temps,
    @Nullable Montant coutAnnuel) {

  /**
   * @throws ValeurRefusee when a post other than a head of service's has a share of management, or
   *     the cost is below 0
   */
  public Emploi {
    if (partManagement != null
        && partManagement.valeur().signe() > 0
        && position != Position.RESPONSABLE_SERVICE) {
      throw new ValeurRefusee(
          "Part de management",
          Ecriture.exacte(partManagement.valeur()) + " pour la position " + position,
          "0, sauf pour un responsable de service");
    }
    if (coutAnnuel != null && coutAnnuel.centimes() < 0) {
      throw new ValeurRefusee("Coût annuel", coutAnnuel, "un montant positif ou nul");
    }
  }

  /** Its working time as a share of a full-time post, unrounded: above 0 and at most 1. */
  public Etp etp() {
    return temps.etp();
  }
}
