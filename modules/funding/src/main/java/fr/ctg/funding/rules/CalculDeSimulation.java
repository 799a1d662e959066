package fr.ctg.funding.rules;

import fr.ctg.funding.model.Conformite;
import fr.ctg.funding.model.PosteChiffre;
import fr.ctg.funding.model.ResultatDUnPoste;
import fr.ctg.funding.model.Simulation;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.funding.model.Ventilation;
import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.ParametresEnVigueur;
import fr.ctg.referentiel.Regle;
import fr.ctg.shared.Constat;
import fr.ctg.shared.Effet;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Montant;
import fr.ctg.staffing.Equipe;
import fr.ctg.staffing.ExamenDEquipe;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.ReglesActives;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    FinVacance finVacance = new FinVacance(franchise, regles.containsKey(FinVacance.CODE));
    FinCofinancement finCofinancement =
        new FinCofinancement(parametres.parametre(FinCofinancement.COUT_INDICATIF), explication);
    FinProrata finProrata = new FinProrata();
    FinArrondi finArrondi = new FinArrondi();

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
    List<PosteChiffre> chiffres = chiffrer(demande, equipe, explique);

    List<Constat> constats = examen.constats(equipe);
    constats.addAll(reglesDeFinancement.constats(chiffres, chiffre -> chiffre.poste().reference()));
    constats.sort(ordre);
    Map<String, List<Constat>> bloquants = bloquantsParPoste(constats);

    List<ResultatDUnPoste> postes = new ArrayList<>(chiffres.size());
    Montant total = Montant.ZERO;
    Ventilation ventilation = Ventilation.NULLE;
    for (PosteChiffre chiffre : chiffres) {
      ResultatDUnPoste poste =
          conclusion.conclure(
              chiffre,
              bloquants.getOrDefault(chiffre.poste().reference(), List.of()),
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
        postes);
  }

  private List<PosteChiffre> chiffrer(SimulationDemandee demande, Equipe equipe, boolean explique) {
    ChiffrageDUnPoste.Annee annee =
        ChiffrageDUnPoste.Annee.de(demande.annee(), demande.declaration(), demande.convention());
    List<PosteChiffre> chiffres = new ArrayList<>(equipe.postes().size());
    for (FaitsDUnPoste poste : equipe.postes()) {
      chiffres.add(chiffrage.chiffrer(poste, annee, enregistreur(explique)));
    }
    return chiffres;
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

  private static Enregistreur enregistreur(boolean explique) {
    return explique ? Enregistreur.arbre() : Enregistreur.muet();
  }
}
