package fr.ctg.funding.model;

import fr.ctg.shared.Etape;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Montant;
import fr.ctg.staffing.FaitsDUnPoste;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post with its figures, before it is known which of its months are financed, and whether a rule
 * blocks it.
 *
 * @param poste the post
 * @param etpCooperation its cooperation time, unrounded, or {@code null} while not known
 * @param bareme what any cooperation time of it would be worth
 * @param tranches the parts it is financed in; none while the time is not known
 * @param vacances the vacancies that touch the year
 * @param douzeMois the amount of twelve financed months, unrounded, in euros
 * @param anneePleine the same, to the cent
 * @param calcul how the time and the amount were computed; nothing when no explanation was asked
 */
public record PosteChiffre(
    FaitsDUnPoste poste,
    @Nullable Etp etpCooperation,
    Bareme bareme,
    List<Tranche> tranches,
    List<VacanceRetenue> vacances,
    Fraction douzeMois,
    Montant anneePleine,
    List<Etape> calcul) {

  /** How a message begins that is about this post. */
  public String sujet() {
    return "Poste " + poste.reference() + " : ";
  }
}
