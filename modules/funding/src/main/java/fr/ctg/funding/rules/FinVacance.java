package fr.ctg.funding.rules;

import fr.ctg.funding.model.PosteChiffre;
import fr.ctg.funding.model.VacanceRetenue;
import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Mois;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.FaitsDUneVacance;
import fr.ctg.staffing.RegleAppliquee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** FIN-VACANCE: months wholly vacant are taken off, after a grace if the Caf was told in time. */
public final class FinVacance implements RegleAppliquee<PosteChiffre> {

  /** The rule's code. */
  public static final String CODE = "FIN-VACANCE";

  /** The parameter that gives the grace. */
  public static final String FRANCHISE = "franchise-vacance-mois";

  /** No message lists more vacancies than this. */
  private static final int VACANCES_CITEES = 10;

  private final int franchiseEnMois;
  private final boolean active;

  /**
   * @param franchise the grace, in months
   * @param active whether the rule is in force; where it is switched off nothing is taken off
   */
  FinVacance(Parametre franchise, boolean active) {
    this.franchiseEnMois = franchise.valeur().intValueExact();
    this.active = active;
  }

  @Override
  public String code() {
    return CODE;
  }

  /** The vacancies that touch that year, contiguous and overlapping ones merged. */
  List<VacanceRetenue> vacances(List<FaitsDUneVacance> vacances, Periode annee) {
    if (!active || vacances.isEmpty()) {
      return List.of();
    }
    List<FaitsDUneVacance> parDebut =
        vacances.stream().sorted(Comparator.comparing(FaitsDUneVacance::debut)).toList();
    List<VacanceRetenue> retenues = new ArrayList<>(parDebut.size());
    for (FaitsDUneVacance vacance : parDebut) {
      VacanceRetenue suivante =
          retenue(periode(vacance, annee), vacance.fin() == null, vacance.notification());
      if (!retenues.isEmpty()
          && retenues.getLast().periode().estPoursuiviePar(suivante.periode())) {
        VacanceRetenue precedente = retenues.removeLast();
        retenues.add(
            retenue(
                precedente.periode().jusquALaFinDe(suivante.periode()),
                precedente.enCours() || suivante.enCours(),
                premiere(precedente.notification(), suivante.notification())));
      } else {
        retenues.add(suivante);
      }
    }
    retenues.removeIf(retenue -> !retenue.periode().touche(annee));
    return retenues;
  }

  /** The vacancy that takes that month off, or {@code null}. */
  @Nullable VacanceRetenue quiRetire(Mois mois, List<VacanceRetenue> vacances) {
    for (VacanceRetenue vacance : vacances) {
      if (vacance.retire(mois)) {
        return vacance;
      }
    }
    return null;
  }

  @Override
  public @Nullable Appreciation apprecier(PosteChiffre chiffre) {
    if (chiffre.vacances().isEmpty()) {
      return null;
    }
    List<VacanceRetenue> sansFranchise =
        chiffre.vacances().stream().filter(vacance -> !vacance.aLaFranchise()).toList();
    return sansFranchise.isEmpty() ? accord(chiffre) : refus(chiffre, sansFranchise);
  }

  private Appreciation accord(PosteChiffre chiffre) {
    return Appreciation.respectee(
        chiffre.sujet()
            + "la Caf a été informée par écrit, avant la fin du délai de "
            + franchiseEnMois
            + " mois, de "
            + Ecriture.premiers(
                chiffre.vacances().stream().map(FinVacance::delai).toList(),
                ", et de ",
                VACANCES_CITEES)
            + " : tout mois commencé dans ce délai reste financé en entier.");
  }

  /** All vacancies without the grace are told: mending one alone would leave the finding. */
  private Appreciation refus(PosteChiffre chiffre, List<VacanceRetenue> sansFranchise) {
    boolean seule = sansFranchise.size() == 1;
    return Appreciation.nonRespectee(
        chiffre.sujet()
            + Ecriture.premiers(
                sansFranchise.stream().map(FinVacance::defaut).toList(), " ; ", VACANCES_CITEES)
            + ". Sans écrit daté d'avant la fin du délai de "
            + franchiseEnMois
            + " mois, "
            + (seule ? "cette vacance n'y ouvre pas droit" : "ces vacances n'y ouvrent pas droit")
            + " : chaque mois entièrement vacant est retiré. Pour y remédier : "
            + (seule
                ? "produire cet écrit, s'il existe."
                : "produire ces écrits, s'ils existent."));
  }

  private static String delai(VacanceRetenue vacance) {
    return "la vacance "
        + vacance.designation()
        + " (délai jusqu'au "
        + Ecriture.date(vacance.dernierJourDeFranchise())
        + ")";
  }

  private static String defaut(VacanceRetenue vacance) {
    LocalDate notification = vacance.notification();
    return "la vacance "
        + vacance.designation()
        + (vacance.enCours() ? "," : "")
        + (notification == null
            ? " n'a pas été notifiée à la Caf par écrit"
            : " n'a été notifiée à la Caf que le "
                + Ecriture.date(notification)
                + ", trop tard pour un délai qui finissait le "
                + Ecriture.date(vacance.dernierJourDeFranchise()))
        + " (il faut un écrit daté d'avant le "
        + Ecriture.date(vacance.finDeFranchise())
        + ")";
  }

  private VacanceRetenue retenue(
      Periode periode, boolean enCours, @Nullable LocalDate notification) {
    return new VacanceRetenue(
        periode, enCours, notification, periode.debut().plusMonths(franchiseEnMois));
  }

  /** A vacancy still open runs to the end of the year, or lasts its first day when later. */
  private static Periode periode(FaitsDUneVacance vacance, Periode annee) {
    LocalDate fin = vacance.fin();
    if (fin == null) {
      fin = vacance.debut().isAfter(annee.fin()) ? vacance.debut() : annee.fin();
    }
    return new Periode(vacance.debut(), fin);
  }

  private static @Nullable LocalDate premiere(@Nullable LocalDate une, @Nullable LocalDate autre) {
    if (une == null || autre == null) {
      return une == null ? autre : une;
    }
    return une.isBefore(autre) ? une : autre;
  }
}
