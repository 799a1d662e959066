package fr.ctg.funding.model;

import fr.ctg.shared.Etape;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Montant;
import fr.ctg.staffing.FaitsDUnPoste;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post with its figures, before any blocking rule is looked at.
 *
 * @param poste the post
 * @param etpCooperation its cooperation time, unrounded, or {@code null} while not known
 * @param bareme what any cooperation time of it would be worth
 * @param tranches the parts it is financed in; none while the time is not known
 * @param vacances the vacancies that touch the year
 * @param mois what becomes of each month, January first
 * @param anneePleine the amount of twelve financed months, to the cent
 * @param montantTheorique the amount of the months that are financed, to the cent
 * @param calcul how the theoretical amount was computed, or {@code null}
 */
public record PosteChiffre(
    FaitsDUnPoste poste,
    @Nullable Etp etpCooperation,
    Bareme bareme,
    List<Tranche> tranches,
    List<VacanceRetenue> vacances,
    List<EtatDuMois> mois,
    Montant anneePleine,
    Montant montantTheorique,
    @Nullable Etape calcul) {

  /** How a message begins that is about this post. */
  public String sujet() {
    return "Poste " + poste.reference() + " : ";
  }
}
