package fr.ctg.funding.rules;

import fr.ctg.funding.model.Bareme;
import fr.ctg.funding.model.DejaFinance;
import fr.ctg.funding.model.EtatDuMois;
import fr.ctg.funding.model.Nature;
import fr.ctg.funding.model.Palier;
import fr.ctg.funding.model.PosteChiffre;
import fr.ctg.funding.model.Tranche;
import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Mois;
import fr.ctg.shared.Montant;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.ExamenDEquipe;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.FaitsDUneConvention;
import fr.ctg.staffing.Origine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of a post, before any blocking rule is looked at, and of its year. */
final class ChiffrageDUnPoste {

  private final ExamenDEquipe examen;
  private final FinHistorique finHistorique;
  private final FinRevalorisation finRevalorisation;
  private final FinCreation finCreation;
  private final FinProrata finProrata;
  private final FinVacance finVacance;
  private final FinArrondi finArrondi;
  private final CalendrierDUnPoste calendrier;
  private final Explication explication;

  ChiffrageDUnPoste(
      ExamenDEquipe examen,
      FinHistorique finHistorique,
      FinRevalorisation finRevalorisation,
      FinCreation finCreation,
      FinProrata finProrata,
      FinVacance finVacance,
      FinArrondi finArrondi,
      CalendrierDUnPoste calendrier,
      Explication explication) {
    this.examen = examen;
    this.finHistorique = finHistorique;
    this.finRevalorisation = finRevalorisation;
    this.finCreation = finCreation;
    this.finProrata = finProrata;
    this.finVacance = finVacance;
    this.finArrondi = finArrondi;
    this.calendrier = calendrier;
    this.explication = explication;
  }

  /** What all posts of a simulation share. */
  record Annee(
      TypeDeDeclaration declaration,
      FaitsDUneConvention convention,
      Periode periode,
      List<Mois> mois) {

    static Annee de(int annee, TypeDeDeclaration declaration, FaitsDUneConvention convention) {
      return new Annee(declaration, convention, Periode.annee(annee), Mois.deLAnnee(annee));
    }
  }

  /**
   * The figures of a post that hold whatever becomes of its months.
   *
   * @param explique whether how they were computed is to be recorded
   */
  PosteChiffre chiffrer(FaitsDUnPoste poste, Annee annee, boolean explique) {
    Enregistreur duTemps = CalculDeSimulation.enregistreur(explique);
    Etp etp = examen.etpCooperation(poste, duTemps);
    Enregistreur duMontant = CalculDeSimulation.enregistreur(explique);
    List<Palier> paliers = new ArrayList<>(2);
    List<Tranche> tranches = new ArrayList<>(2);
    Fraction douzeMois = anneePleine(poste.origine(), etp, paliers, tranches, duMontant);
    Etape temps = duTemps.racine();
    Etape montant = duMontant.racine();
    return new PosteChiffre(
        poste,
        etp,
        new Bareme(paliers),
        tranches,
        finVacance.vacances(poste.vacances(), annee.periode()),
        douzeMois,
        finArrondi.arrondir(douzeMois),
        temps == null || montant == null ? List.of() : List.of(temps, montant));
  }

  /** What becomes of the months of a post, as if no other post had its chair. */
  /** What becomes of the months of a post, as if no other post had its chair. */
  List<EtatDuMois> moisPourLuiSeul(PosteChiffre chiffre, Annee annee) {
    return mois(chiffre, annee, Map.of(), Enregistreur.muet());
  }

  /**
   * The year of a post: its months, and their amount as if no rule blocked it.
   *
   * @param dejaFinances the months that another post of its chair has, by their numbers
   * @param enregistreur is told how the amount was computed
   */
  AnneeDUnPoste annee(
      PosteChiffre chiffre,
      Annee annee,
      Map<Integer, DejaFinance> dejaFinances,
      Enregistreur enregistreur) {
    enregistreur.ouvrir();
    chiffre.calcul().forEach(etape -> enregistreur.noter(() -> etape));
    enregistreur.ouvrir();
    List<EtatDuMois> mois = mois(chiffre, annee, dejaFinances, enregistreur);
    int finances = finances(mois);
    enregistreur.fermer(
        dessous ->
            explication.sousRegle(
                FinProrata.CODE, "Mois financés", Integer.toString(finances), "mois", dessous));
    Montant montant = finArrondi.arrondir(finProrata.prorata(chiffre.douzeMois(), finances));
    enregistreur.fermer(
        dessous ->
            explication.sousRegle(
                FinArrondi.CODE,
                "Montant théorique : montant de l'année pleine × mois financés / "
                    + Mois.PAR_AN
                    + ", arrondi une fois, au centime",
                montant.toString(),
                Explication.EUR,
                dessous));
    return new AnneeDUnPoste(chiffre, mois, dejaFinances, montant, enregistreur.racine());
  }

  private List<EtatDuMois> mois(
      PosteChiffre chiffre,
      Annee annee,
      Map<Integer, DejaFinance> dejaFinances,
      Enregistreur enregistreur) {
    return calendrier.etats(
        chiffre.poste(),
        annee.declaration(),
        chiffre.poste().ouvertureDans(annee.convention()),
        chiffre.vacances(),
        dejaFinances,
        annee.mois(),
        enregistreur);
  }

  /** Fills the schedule of rates and, as far as the time goes, the parts financed at them. */
  private Fraction anneePleine(
      Origine origine,
      @Nullable Etp etp,
      List<Palier> paliers,
      List<Tranche> tranches,
      Enregistreur enregistreur) {
    enregistreur.ouvrir();
    Etp reste = etp == null ? Etp.ZERO : etp;
    if (origine instanceof Origine.Cej cej) {
      enregistreur.ouvrir();
      Palier historique =
          finRevalorisation.revaloriser(finHistorique.palier(cej, enregistreur), cej, enregistreur);
      paliers.add(historique);
      reste = tranche(historique, reste, origine, tranches, enregistreur);
    }
    enregistreur.ouvrir();
    Palier creation = finCreation.palier(enregistreur);
    paliers.add(creation);
    tranche(creation, reste, origine, tranches, enregistreur);

    Fraction somme = Fraction.ZERO;
    for (Tranche tranche : tranches) {
      somme = somme.plus(tranche.anneePleine());
    }
    Fraction anneePleine = somme;
    enregistreur.fermer(
        dessous ->
            Etape.calculee(
                etp == null
                    ? "Montant de l'année pleine : rien, sans ETP de coopération connu"
                    : "Montant de l'année pleine : somme des tranches (calculée sans arrondi,"
                        + " affichée au centime)",
                Explication.aDeuxDecimales(anneePleine),
                Explication.EUR_PAR_AN,
                dessous));
    return anneePleine;
  }

  /**
   * Adds the part that is financed at that rate, and closes the step that was opened for it.
   *
   * @return the time that is left for the next rate
   */
  private Etp tranche(
      Palier palier,
      Etp reste,
      Origine origine,
      List<Tranche> tranches,
      Enregistreur enregistreur) {
    Tranche tranche = palier.tranche(reste);
    if (tranche == null) {
      enregistreur.abandonner();
      return reste;
    }
    tranches.add(tranche);
    enregistreur.noter(() -> etpDeLaTranche(tranche, origine));
    enregistreur.fermer(dessous -> etapeDeLaTranche(tranche, dessous));
    return reste.auDela(tranche.etp());
  }

  private Etape etapeDeLaTranche(Tranche tranche, List<Etape> dessous) {
    String libelle = tranche.nature().libelle() + " : ETP × taux";
    String code =
        switch (tranche.nature()) {
          case HISTORIQUE -> FinHistorique.CODE;
          case REVALORISATION -> FinRevalorisation.CODE;
          case CREATION -> FinCreation.CODE;
        };
    String reserve =
        tranche.nature() == Nature.CREATION
            ? ", sous réserve de la décision de la Caf, de l'engagement budgétaire de la"
                + " collectivité et des possibilités de l'enveloppe"
            : "";
    return explication.sousRegle(
        code,
        libelle + reserve,
        Explication.aDeuxDecimales(tranche.anneePleine()),
        Explication.EUR_PAR_AN,
        dessous);
  }

  private Etape etpDeLaTranche(Tranche tranche, Origine origine) {
    String libelle;
    List<Etape> dessous;
    if (origine instanceof Origine.Cej cej) {
      libelle =
          tranche.nature() == Nature.CREATION
              ? "ETP de la tranche : ce que l'ETP de coopération a au-delà de l'ETP historique"
              : "ETP de la tranche : l'ETP de coopération, dans la limite de l'ETP historique";
      dessous =
          List.of(
              Etape.donnee("ETP historique", Ecriture.exacte(cej.etp().valeur()), Explication.ETP));
    } else {
      libelle = "ETP de la tranche : tout l'ETP de coopération";
      dessous = List.of();
    }
    return Etape.calculee(libelle, Explication.etp(tranche.etp()), Explication.ETP, dessous);
  }

  private static int finances(List<EtatDuMois> mois) {
    int finances = 0;
    for (EtatDuMois etat : mois) {
      finances += etat == EtatDuMois.FINANCE ? 1 : 0;
    }
    return finances;
  }
}
