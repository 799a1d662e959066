package fr.ctg.funding.rest;

import fr.ctg.funding.model.Avertissement;
import fr.ctg.funding.model.EtatDuMois;
import fr.ctg.funding.model.ResultatDUnPoste;
import fr.ctg.funding.model.Simulation;
import fr.ctg.funding.model.Tranche;
import fr.ctg.funding.model.Ventilation;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Groupe;
import fr.ctg.staffing.constat.ConstatSimule;
import fr.ctg.staffing.constat.SourceDuConstat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a simulation as the contract shows it. Working times and rates are rounded here and only
 * here, half up, to be shown; nothing is computed from them.
 */
final class ReponseDeSimulation {

  private static final int DECIMALES_D_UN_TAUX = 2;

  private ReponseDeSimulation() {}

  static SimulationRendue de(Simulation simulation) {
    return new SimulationRendue(
        simulation.annee(),
        SimulationDemande.Declaration.valueOf(simulation.declaration().name()),
        SimulationRendue.VerdictGlobal.valueOf(simulation.verdict().name()),
        simulation.montantTotal().decimal(),
        ventilation(simulation.ventilation()),
        liste(simulation.constats(), ConstatSimule::de),
        avertissements(simulation.avertissements()),
        liste(simulation.postes(), ReponseDeSimulation::poste));
  }

  /** Absent where there is none. */
  static @Nullable List<AvertissementRendu> avertissements(List<Avertissement> avertissements) {
    return avertissements.isEmpty()
        ? null
        : liste(
            avertissements,
            un ->
                new AvertissementRendu(
                    AvertissementRendu.Code.valueOf(un.code().name()), un.poste(), un.message()));
  }

  private static PosteFinance poste(ResultatDUnPoste poste) {
    return new PosteFinance(
        poste.reference(),
        siPresent(poste.etpCooperation(), ReponseDeSimulation::etp),
        poste.montant().decimal(),
        poste.montantTheorique().decimal(),
        poste.moisFinances(),
        liste(poste.mois(), ReponseDeSimulation::mois),
        liste(poste.tranches(), ReponseDeSimulation::tranche),
        ventilation(poste.ventilation()),
        siPresent(poste.calcul(), ReponseDeSimulation::etape));
  }

  private static PosteFinance.EtatDuMois mois(EtatDuMois etat) {
    return switch (etat) {
      case FINANCE -> PosteFinance.EtatDuMois.FINANCE;
      case HORS_OUVERTURE -> PosteFinance.EtatDuMois.HORS_OUVERTURE;
      case VACANCE -> PosteFinance.EtatDuMois.VACANCE;
      case ABSENCE -> PosteFinance.EtatDuMois.ABSENCE;
      case DEJA_FINANCE -> PosteFinance.EtatDuMois.DEJA_FINANCE;
    };
  }

  private static TrancheSimulee tranche(Tranche tranche) {
    return new TrancheSimulee(
        TrancheSimulee.Nature.valueOf(tranche.nature().name()),
        etp(tranche.etp()),
        taux(tranche.taux()));
  }

  private static VentilationSimulee ventilation(Ventilation ventilation) {
    return new VentilationSimulee(
        ventilation.montant(Groupe.PETITE_ENFANCE).decimal(),
        ventilation.montant(Groupe.ENFANCE_JEUNESSE).decimal(),
        ventilation.montant(Groupe.PARENTALITE).decimal(),
        ventilation.montant(Groupe.VIE_SOCIALE_LOGEMENT_DROITS).decimal());
  }

  private static EtapeDeCalcul etape(Etape etape) {
    return new EtapeDeCalcul(
        etape.libelle(),
        etape.valeur(),
        etape.unite(),
        etape.regle(),
        etape.parametre(),
        etape.fondement(),
        siPresent(etape.source(), SourceDuConstat::de),
        etape.etapes().isEmpty() ? null : liste(etape.etapes(), ReponseDeSimulation::etape));
  }

  private static BigDecimal etp(Etp etp) {
    return etp.decimal(RoundingMode.HALF_UP);
  }

  private static BigDecimal taux(Fraction taux) {
    return taux.arrondie(DECIMALES_D_UN_TAUX, RoundingMode.HALF_UP);
  }

  private static <T, R> @Nullable R siPresent(@Nullable T valeur, Function<T, R> ecriture) {
    return valeur == null ? null : ecriture.apply(valeur);
  }

  private static <T, R> List<R> liste(List<T> elements, Function<T, R> ecriture) {
    List<R> ecrits = new ArrayList<>(elements.size());
    for (T element : elements) {
      ecrits.add(ecriture.apply(element));
    }
    return ecrits;
  }
}
