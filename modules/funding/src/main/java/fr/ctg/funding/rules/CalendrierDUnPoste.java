package fr.ctg.funding.rules;

import fr.ctg.funding.model.DejaFinance;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of each month of a post, after FIN-PRORATA, FIN-VACANCE, FIN-ABSENCE and
 * FIN-MOIS-UNIQUE.
 */
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
   * @param dejaFinances the months that another post of its chair has, by their numbers
   * @param enregistreur is told each month with its state and why
   */
  List<EtatDuMois> etats(
      FaitsDUnPoste poste,
      TypeDeDeclaration declaration,
      @Nullable Periode ouverture,
      List<VacanceRetenue> vacances,
      Map<Integer, DejaFinance> dejaFinances,
      List<Mois> annee,
      Enregistreur enregistreur) {
    Annee une =
        new Annee(
            poste,
            declaration,
            ouverture,
            vacances,
            finAbsence.conges(poste.absences(), declaration),
            dejaFinances);
    List<EtatDuMois> etats = new ArrayList<>(annee.size());
    for (Mois mois : annee) {
      etats.add(etat(mois, une, enregistreur));
    }
    return etats;
  }

  /** What all months of a post's year are judged by. */
  private record Annee(
      FaitsDUnPoste poste,
      TypeDeDeclaration declaration,
      @Nullable Periode ouverture,
      List<VacanceRetenue> vacances,
      List<Periode> conges,
      Map<Integer, DejaFinance> dejaFinances) {}

  private EtatDuMois etat(Mois mois, Annee annee, Enregistreur enregistreur) {
    Periode ouverture = annee.ouverture();
    if (ouverture == null || !finProrata.compte(mois, ouverture)) {
      enregistreur.noter(() -> horsOuverture(mois, ouverture));
      return EtatDuMois.HORS_OUVERTURE;
    }
    VacanceRetenue vacance = finVacance.quiRetire(mois, annee.vacances());
    if (vacance != null) {
      enregistreur.noter(() -> vacant(mois, vacance));
      return EtatDuMois.VACANCE;
    }
    if (finAbsence.retire(mois, annee.conges())) {
      enregistreur.noter(() -> absent(mois, annee.conges()));
      return EtatDuMois.ABSENCE;
    }
    DejaFinance ailleurs = annee.dejaFinances().get(mois.numero());
    if (ailleurs != null) {
      enregistreur.noter(() -> dejaFinance(mois, ailleurs, annee.poste(), ouverture));
      return EtatDuMois.DEJA_FINANCE;
    }
    enregistreur.noter(() -> finance(mois, annee));
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
        ouverture == null ? List.of() : List.of(ouverture("Ouverture du poste", ouverture)));
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
        donnees(vacance));
  }

  private Etape absent(Mois mois, List<Periode> conges) {
    return etape(
        FinAbsence.CODE,
        mois,
        EtatDuMois.ABSENCE,
        "maladie du premier au dernier jour du mois",
        conges.stream().filter(conge -> conge.couvre(mois.periode())).map(this::maladie).toList());
  }

  private Etape maladie(Periode conge) {
    return Etape.donnee("Maladie", Ecriture.periode(conge), null);
  }

  private Etape dejaFinance(
      Mois mois, DejaFinance ailleurs, FaitsDUnPoste poste, Periode ouverture) {
    return etape(
        FinMoisUnique.CODE,
        mois,
        EtatDuMois.DEJA_FINANCE,
        "financé "
            + ailleurs.enClair()
            + ", "
            + ailleurs.raison().enClair()
            + " : un même siège n'est financé qu'une fois par mois",
        List.of(
            ouverture("Ouverture du poste " + ailleurs.poste(), ailleurs.ouverture()),
            ouverture("Ouverture du poste " + poste.reference(), ouverture)));
  }

  private static Etape ouverture(String libelle, Periode ouverture) {
    return Etape.donnee(libelle, Ecriture.periode(ouverture), null);
  }

  /** What a month of that vacancy is judged by. */
  private List<Etape> donnees(VacanceRetenue vacance) {
    LocalDate notification = vacance.notification();
    return List.of(
        Etape.donnee("Vacance", vacance.designation(), null),
        Etape.donnee(
            "Premier écrit à la Caf",
            notification == null ? "aucun" : Ecriture.date(notification),
            null),
        etapeDeLaFranchise);
  }

  private Etape finance(Mois mois, Annee annee) {
    for (VacanceRetenue vacance : annee.vacances()) {
      if (vacance.couvre(mois)) {
        return etape(
            FinVacance.CODE,
            mois,
            EtatDuMois.FINANCE,
            "vacance "
                + vacance.designation()
                + ", dans le délai qui court jusqu'au "
                + Ecriture.date(vacance.dernierJourDeFranchise())
                + (mois.periode().fin().isBefore(vacance.finDeFranchise())
                    ? ""
                    : " : commencé dans ce délai, le mois compte en entier"),
            donnees(vacance));
      }
    }
    List<FaitsDUneAbsence> absences = annee.poste().absences();
    String raison = finAbsence.raisonDeLaGarder(mois, absences, annee.declaration());
    if (raison != null) {
      return etape(FinAbsence.CODE, mois, EtatDuMois.FINANCE, raison, List.of());
    }
    List<Etape> vacances =
        annee.vacances().stream()
            .filter(vacance -> vacance.periode().touche(mois.periode()))
            .map(vacance -> sansEffet(FinVacance.CODE, "Vacance " + vacance.designation()))
            .toList();
    List<Etape> maladies =
        finAbsence.maladies(absences).stream()
            .filter(conge -> conge.touche(mois.periode()))
            .map(conge -> sansEffet(FinAbsence.CODE, "Maladie " + Ecriture.periode(conge)))
            .toList();
    if (!vacances.isEmpty() || !maladies.isEmpty()) {
      return etape(
          FinProrata.CODE,
          mois,
          EtatDuMois.FINANCE,
          Stream.of(vacances.isEmpty() ? "" : "vacance", maladies.isEmpty() ? "" : "maladie")
                  .filter(quoi -> !quoi.isEmpty())
                  .collect(Collectors.joining(" et "))
              + " d'une partie du mois seulement",
          Stream.concat(vacances.stream(), maladies.stream()).toList());
    }
    return annee.declaration() == TypeDeDeclaration.REELLE && annee.poste().estSansPersonne()
        ? finance(mois, "le poste est ouvert, sans que soit déclaré ni titulaire ni vacance")
        : moisOrdinaires.get(mois.numero() - 1);
  }

  /** Why something that touches a month without covering it takes nothing off. */
  private Etape sansEffet(String regle, String quoi) {
    return explication.sousRegle(
        regle,
        quoi + " : elle ne couvre pas le mois du premier au dernier jour, et n'en retire rien",
        "0",
        "mois",
        List.of());
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
