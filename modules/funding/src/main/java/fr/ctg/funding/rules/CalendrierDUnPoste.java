package fr.ctg.funding.rules;

import fr.ctg.funding.model.EtatDuMois;
import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.funding.model.VacanceRetenue;
import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Mois;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.FaitsDUneAbsence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of each month of a post, after FIN-PRORATA, FIN-VACANCE and FIN-ABSENCE. */
final class CalendrierDUnPoste {

  private final FinProrata finProrata;
  private final FinVacance finVacance;
  private final FinAbsence finAbsence;
  private final Explication explication;
  private final Etape etapeDeLaFranchise;

  /** Most months are financed without anything to say: their steps are the same for all posts. */
  private final List<Etape> moisOrdinaires;

  CalendrierDUnPoste(
      FinProrata finProrata,
      FinVacance finVacance,
      FinAbsence finAbsence,
      Parametre franchise,
      Explication explication) {
    this.finProrata = finProrata;
    this.finVacance = finVacance;
    this.finAbsence = finAbsence;
    this.explication = explication;
    this.etapeDeLaFranchise = Explication.parametre(franchise);
    // Of no particular year: only the names of its months are used.
    this.moisOrdinaires =
        Mois.deLAnnee(1).stream()
            .map(mois -> finance(mois, "le poste est ouvert, sans vacance ni maladie"))
            .toList();
  }

  /**
   * The states of the year's months, January first.
   *
   * @param ouverture the days on which the post is open, or {@code null} for none
   * @param vacances its vacancies, as they count
   * @param enregistreur is told each month with its state and why
   */
  List<EtatDuMois> etats(
      FaitsDUnPoste poste,
      TypeDeDeclaration declaration,
      @Nullable Periode ouverture,
      List<VacanceRetenue> vacances,
      List<Mois> annee,
      Enregistreur enregistreur) {
    List<Periode> conges = finAbsence.conges(poste.absences(), declaration);
    List<EtatDuMois> etats = new ArrayList<>(annee.size());
    for (Mois mois : annee) {
      etats.add(etat(mois, poste, declaration, ouverture, vacances, conges, enregistreur));
    }
    return etats;
  }

  private EtatDuMois etat(
      Mois mois,
      FaitsDUnPoste poste,
      TypeDeDeclaration declaration,
      @Nullable Periode ouverture,
      List<VacanceRetenue> vacances,
      List<Periode> conges,
      Enregistreur enregistreur) {
    if (!finProrata.compte(mois, ouverture)) {
      enregistreur.noter(() -> horsOuverture(mois, ouverture));
      return EtatDuMois.HORS_OUVERTURE;
    }
    VacanceRetenue vacance = finVacance.quiRetire(mois, vacances);
    if (vacance != null) {
      enregistreur.noter(() -> vacant(mois, vacance));
      return EtatDuMois.VACANCE;
    }
    if (finAbsence.retire(mois, conges)) {
      enregistreur.noter(() -> absent(mois));
      return EtatDuMois.ABSENCE;
    }
    enregistreur.noter(() -> finance(mois, poste.absences(), declaration, vacances));
    return EtatDuMois.FINANCE;
  }

  private Etape horsOuverture(Mois mois, @Nullable Periode ouverture) {
    return etape(
        FinProrata.CODE,
        mois,
        EtatDuMois.HORS_OUVERTURE,
        ouverture == null
            ? "le poste n'est ouvert aucun jour"
            : "le poste, ouvert " + Ecriture.periode(ouverture) + ", ne l'est aucun jour du mois",
        List.of());
  }

  private Etape vacant(Mois mois, VacanceRetenue vacance) {
    String franchise =
        vacance.aLaFranchise()
            ? "délai écoulé le " + Ecriture.date(vacance.finDeFranchise())
            : "sans délai, faute d'un écrit daté d'avant le "
                + Ecriture.date(vacance.finDeFranchise());
    return etape(
        FinVacance.CODE,
        mois,
        EtatDuMois.VACANCE,
        "vacance " + vacance.designation() + ", " + franchise,
        List.of(etapeDeLaFranchise));
  }

  private Etape absent(Mois mois) {
    return etape(
        FinAbsence.CODE,
        mois,
        EtatDuMois.ABSENCE,
        "maladie du premier au dernier jour du mois",
        List.of());
  }

  private Etape finance(
      Mois mois,
      List<FaitsDUneAbsence> absences,
      TypeDeDeclaration declaration,
      List<VacanceRetenue> vacances) {
    for (VacanceRetenue vacance : vacances) {
      if (vacance.couvre(mois)) {
        return etape(
            FinVacance.CODE,
            mois,
            EtatDuMois.FINANCE,
            "vacance "
                + vacance.designation()
                + ", dans le délai qui court jusqu'au "
                + Ecriture.date(vacance.dernierJourDeFranchise()),
            List.of(etapeDeLaFranchise));
      }
      if (vacance.periode().touche(mois.periode())) {
        return finance(mois, "vacance d'une partie du mois seulement");
      }
    }
    String raison = finAbsence.raisonDeLaGarder(mois, absences, declaration);
    if (raison != null) {
      return etape(FinAbsence.CODE, mois, EtatDuMois.FINANCE, raison, List.of());
    }
    for (FaitsDUneAbsence absence : absences) {
      if (absence.motif() == FaitsDUneAbsence.Motif.MALADIE
          && absence.periode().touche(mois.periode())) {
        return finance(mois, "maladie d'une partie du mois seulement");
      }
    }
    return moisOrdinaires.get(mois.numero() - 1);
  }

  private Etape finance(Mois mois, String raison) {
    return etape(FinProrata.CODE, mois, EtatDuMois.FINANCE, raison, List.of());
  }

  private Etape etape(
      String regle, Mois mois, EtatDuMois etat, String raison, List<Etape> dessous) {
    String nom = mois.nom();
    return explication.sousRegle(
        regle,
        Character.toUpperCase(nom.charAt(0)) + nom.substring(1) + " : " + raison,
        etat.name(),
        null,
        dessous);
  }
}
