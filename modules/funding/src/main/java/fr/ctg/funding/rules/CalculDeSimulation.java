package fr.ctg.funding.rules;

import fr.ctg.funding.model.Conformite;
import fr.ctg.funding.model.DejaFinance;
import fr.ctg.funding.model.PosteChiffre;
import fr.ctg.funding.model.ResultatDUnPoste;
import fr.ctg.funding.model.Simulation;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.funding.model.Successions;
import fr.ctg.funding.model.VacanceRetenue;
import fr.ctg.funding.model.Ventilation;
import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.ParametresEnVigueur;
import fr.ctg.referentiel.Regle;
import fr.ctg.shared.Constat;
import fr.ctg.shared.Effet;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Montant;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.Equipe;
import fr.ctg.staffing.ExamenDEquipe;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.FaitsDUneVacance;
import fr.ctg.staffing.ReglesActives;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a team would be found to comply with, and be financed, in one year: all rules, all findings,
 * every figure with its explanation.
 *
 * <p>An instance stands for one catalogue and the parameters of one day. It keeps no other state:
 * make it once and let it serve any number of simulations at once.
 */
public final class CalculDeSimulation {

  private final ExamenDEquipe examen;
  private final ChiffrageDUnPoste chiffrage;
  private final ReglesActives<PosteChiffre> reglesDeFinancement;
  private final FinEligibilite finEligibilite;
  private final FinMoisUnique finMoisUnique;
  private final FinVacance finVacance;
  private final FinProrata finProrata;
  private final FinArrondi finArrondi;
  private final ConclusionDUnPoste conclusion;
  private final Comparator<Constat> ordre;

  /**
   * @param catalogue the rules as they stand for the Caf concerned: one that it switched off is not
   *     there, an effect that it lowered stands lowered
   * @param parametres the parameters in force on 1 January of the year
   * @throws java.util.NoSuchElementException when a parameter is not in force
   */
  public CalculDeSimulation(CatalogueDesRegles catalogue, ParametresEnVigueur parametres) {
    Map<String, Regle> regles = ReglesActives.parCode(catalogue);
    Regle absence = regles.get(FinAbsence.CODE);
    Parametre forfait = parametres.parametre(FinCreation.FORFAIT);
    Parametre franchise = parametres.parametre(FinVacance.FRANCHISE);
    Explication explication = new Explication(catalogue);
    this.finVacance = new FinVacance(franchise, regles.containsKey(FinVacance.CODE));
    FinCofinancement finCofinancement =
        new FinCofinancement(parametres.parametre(FinCofinancement.COUT_INDICATIF), explication);
    this.finProrata = new FinProrata();
    this.finArrondi = new FinArrondi();

    this.examen = new ExamenDEquipe(catalogue, parametres);
    this.chiffrage =
        new ChiffrageDUnPoste(
            examen,
            new FinHistorique(explication),
            new FinRevalorisation(forfait, explication),
            new FinCreation(forfait),
            finProrata,
            finVacance,
            finArrondi,
            new CalendrierDUnPoste(
                finProrata,
                finVacance,
                new FinAbsence(absence != null && absence.effet() == Effet.REDUCTEUR),
                franchise,
                explication),
            explication);
    this.reglesDeFinancement =
        new ReglesActives<>(catalogue, List.of(finVacance, finCofinancement, new VentCle()));
    this.finEligibilite = new FinEligibilite(regles);
    this.finMoisUnique = new FinMoisUnique(regles.containsKey(FinMoisUnique.CODE));
    this.conclusion = new ConclusionDUnPoste(finArrondi, finCofinancement, explication);
    this.ordre = ReglesActives.ordre(catalogue);
  }

  /**
   * The simulation of those facts.
   *
   * @param explique whether each post is to have its explanation; without, nothing is recorded
   */
  public Simulation calculer(SimulationDemandee demande, boolean explique) {
    Equipe equipe = Equipe.deLAnnee(demande.annee(), demande.convention(), demande.postes());
    ChiffrageDUnPoste.Annee annee =
        ChiffrageDUnPoste.Annee.de(demande.annee(), demande.declaration(), demande.convention());
    List<PosteChiffre> chiffres = new ArrayList<>(equipe.postes().size());
    for (FaitsDUnPoste poste : equipe.postes()) {
      chiffres.add(chiffrage.chiffrer(poste, annee, explique));
    }

    List<Constat> constats = examen.constats(equipe);
    constats.addAll(reglesDeFinancement.constats(chiffres, chiffre -> chiffre.poste().reference()));
    constats.sort(ordre);
    Map<String, List<Constat>> bloquants = bloquantsParPoste(constats);
    Map<String, Map<Integer, DejaFinance>> dejaFinances =
        dejaFinances(demande, chiffres, annee, bloquants.keySet());

    List<ResultatDUnPoste> postes = new ArrayList<>(chiffres.size());
    Montant total = Montant.ZERO;
    Ventilation ventilation = Ventilation.NULLE;
    for (PosteChiffre chiffre : chiffres) {
      String reference = chiffre.poste().reference();
      ResultatDUnPoste poste =
          conclusion.conclure(
              chiffrage.annee(
                  chiffre,
                  annee,
                  dejaFinances.getOrDefault(reference, Map.of()),
                  enregistreur(explique)),
              bloquants.getOrDefault(reference, List.of()),
              enregistreur(explique));
      postes.add(poste);
      total = total.plus(poste.montant());
      ventilation = ventilation.plus(poste.ventilation());
    }
    return new Simulation(
        demande.annee(),
        demande.declaration(),
        Conformite.de(constats),
        total,
        ventilation,
        constats,
        Avertissements.de(demande, equipe),
        postes);
  }

  /**
   * That vacancy as it counts, with what it goes on from and is gone on with.
   *
   * @param duPoste all those of its post
   * @return {@code null} when it does not touch the year, or vacancies take nothing off
   */
  public @Nullable VacanceRetenue retenue(
      FaitsDUneVacance vacance, List<FaitsDUneVacance> duPoste, int annee) {
    return finVacance.vacances(duPoste, Periode.annee(annee)).stream()
        .filter(retenue -> retenue.periode().contient(vacance.debut()))
        .findFirst()
        .orElse(null);
  }

  /** What one month of that post is worth, to the cent (FIN-PRORATA, FIN-ARRONDI). */
  public Montant unMois(ResultatDUnPoste poste) {
    Etp etp = poste.etpCooperation();
    return etp == null
        ? Montant.ZERO
        : finArrondi.arrondir(finProrata.prorata(poste.bareme().anneePleine(etp), 1));
  }

  /** The months that posts lose to another post of their chair, by post and number of the month. */
  private Map<String, Map<Integer, DejaFinance>> dejaFinances(
      SimulationDemandee demande,
      List<PosteChiffre> chiffres,
      ChiffrageDUnPoste.Annee annee,
      Set<String> bloques) {
    List<List<String>> sieges = Successions.sieges(demande.postes());
    if (sieges.isEmpty()) {
      return Map.of();
    }
    Map<String, FinMoisUnique.Occupant> occupants = new HashMap<>();
    for (PosteChiffre chiffre : chiffres) {
      String reference = chiffre.poste().reference();
      Periode ouverture = chiffre.poste().ouvertureDans(annee.convention());
      if (ouverture != null) {
        occupants.put(
            reference,
            new FinMoisUnique.Occupant(
                reference,
                ouverture,
                chiffrage.moisPourLuiSeul(chiffre, annee),
                bloques.contains(reference)));
      }
    }
    Map<String, Map<Integer, DejaFinance>> dejaFinances = new HashMap<>();
    for (List<String> siege : sieges) {
      dejaFinances.putAll(
          finMoisUnique.dejaFinances(
              siege.stream().map(occupants::get).filter(Objects::nonNull).toList(), annee.mois()));
    }
    return dejaFinances;
  }

  private Map<String, List<Constat>> bloquantsParPoste(List<Constat> constats) {
    Map<String, List<Constat>> parPoste = new HashMap<>();
    for (Constat constat : finEligibilite.bloquants(constats)) {
      String poste = constat.poste();
      if (poste != null) {
        parPoste.computeIfAbsent(poste, reference -> new ArrayList<>()).add(constat);
      }
    }
    return parPoste;
  }

  static Enregistreur enregistreur(boolean explique) {
    return explique ? Enregistreur.arbre() : Enregistreur.muet();
  }
}
