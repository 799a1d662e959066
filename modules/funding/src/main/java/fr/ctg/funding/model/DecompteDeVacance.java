package fr.ctg.funding.model;

import fr.ctg.shared.Mois;
import fr.ctg.shared.Montant;
import fr.ctg.staffing.Equipes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a vacancy takes off in a year, as it is kept and as it would be with and without a written
 * notice in time (FIN-VACANCE).
 *
 * @param annee the year
 * @param vacance the vacancy
 * @param dernierJourDuDelai the last day of its grace, and the last on which it can still be
 *     notified in time; {@code null} where vacancies take nothing off
 * @param delaiAccorde whether it has the grace as it is kept
 * @param enregistree what it takes off as it is kept
 * @param avecEcrit what it would, had it been notified on its first day
 * @param sansEcrit what it would, had it never been notified
 * @param parMois what each month that it takes off costs, whatever they are
 */
public record DecompteDeVacance(
    int annee,
    Equipes.VacanceVue vacance,
    @Nullable LocalDate dernierJourDuDelai,
    boolean delaiAccorde,
    Perte enregistree,
    Perte avecEcrit,
    Perte sansEcrit,
    Montant parMois) {

  /**
   * What is taken off.
   *
   * @param mois the months that are no longer financed, by their numbers
   * @param montant what they were worth, as if no blocking rule had failed
   */
  public record Perte(List<Integer> mois, Montant montant) {

    public Perte {
      mois = List.copyOf(mois);
    }

    /** What the second of two simulations of one team finances less than the first. */
    public static Perte entre(Simulation sansVacance, Simulation avec) {
      List<Integer> mois = new ArrayList<>();
      for (int i = 0; i < Mois.PAR_AN; i++) {
        if (finances(avec, i) < finances(sansVacance, i)) {
          mois.add(i + 1);
        }
      }
      return new Perte(mois, theorique(sansVacance).moins(theorique(avec)));
    }

    private static long finances(Simulation simulation, int rang) {
      return simulation.postes().stream()
          .filter(poste -> poste.mois().get(rang) == EtatDuMois.FINANCE)
          .count();
    }

    private static Montant theorique(Simulation simulation) {
      return simulation.postes().stream()
          .map(ResultatDUnPoste::montantTheorique)
          .reduce(Montant.ZERO, Montant::plus);
    }
  }
}
