package fr.ctg.funding.application;

import fr.ctg.funding.model.DecompteDeVacance;
import fr.ctg.funding.model.Simulation;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.funding.model.VacanceRetenue;
import fr.ctg.funding.rules.CalculDeSimulation;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Montant;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.Equipes;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.FaitsDUneVacance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a vacancy takes off: the stored team is simulated as if it never was, as it is kept,
 * and with and without a written notice in time.
 */
@ApplicationScoped
public class DecompterVacance {

  private final SimulerConvention conventions;
  private final Equipes equipes;
  private final CalculsEnVigueur calculs;

  @Inject
  DecompterVacance(SimulerConvention conventions, Equipes equipes, CalculsEnVigueur calculs) {
    this.conventions = conventions;
    this.equipes = equipes;
    this.calculs = calculs;
  }

  /**
   * The teams to compute with, read.
   *
   * @param vacance the vacancy
   * @param enregistree the team as it is kept
   */
  public record Lue(
      Equipes.VacanceVue vacance,
      int annee,
      TypeDeDeclaration declaration,
      SimulerConvention.Equipe jamais,
      SimulerConvention.Equipe enregistree,
      SimulerConvention.Equipe avecEcrit,
      SimulerConvention.Equipe sansEcrit) {}

  /**
   * Reads what there is to compute.
   *
   * @param au as known at that instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is no such vacancy for whoever asks; 400, when it does
   *     not touch the year, or the convention or its posts do not
   */
  public Lue lire(
      UUID poste, UUID id, int annee, TypeDeDeclaration declaration, @Nullable Instant au) {
    Equipes.VacanceVue vacance =
        equipes
            .vacance(poste, id, au)
            .orElseThrow(
                () ->
                    RequeteRefusee.introuvable(
                        "Rien n'a cet identifiant dans ce poste, ou pas dans ce que vous pouvez"
                            + " voir."));
    FaitsDUneVacance faits = vacance.faits();
    Periode jours = Periode.depuis(faits.debut(), faits.fin());
    if (!jours.touche(Periode.annee(annee))) {
      throw RequeteRefusee.pour(
          List.of(
              Faute.a(
                  "/annee",
                  CodeDeFaute.HORS_BORNES,
                  "la vacance, %s, n'a aucun jour en %d ; demandez une autre année"
                      .formatted(Ecriture.periode(jours), annee))));
    }
    return new Lue(
        vacance,
        annee,
        declaration,
        supposee(vacance, annee, au, null),
        conventions.equipe(vacance.convention(), annee, au),
        supposee(
            vacance, annee, au, new FaitsDUneVacance(faits.debut(), faits.fin(), faits.debut())),
        supposee(vacance, annee, au, new FaitsDUneVacance(faits.debut(), faits.fin(), null)));
  }

  private SimulerConvention.Equipe supposee(
      Equipes.VacanceVue vacance,
      int annee,
      @Nullable Instant au,
      @Nullable FaitsDUneVacance faits) {
    return conventions.equipe(
        vacance.convention(), annee, au, new Equipes.Supposition(vacance.id(), faits));
  }

  /** What it takes off, under the rules and parameters known now. */
  public DecompteDeVacance decompter(Lue lue) {
    CalculDeSimulation calcul = calculs.maintenant().pour(lue.annee(), lue.enregistree().caf());
    Simulation jamais = simuler(calcul, lue, lue.jamais());
    FaitsDUneVacance faits = lue.vacance().faits();
    List<FaitsDUnPoste> vides =
        lue.enregistree().postes().stream().filter(p -> p.vacances().contains(faits)).toList();
    VacanceRetenue retenue =
        vides.isEmpty() ? null : calcul.retenue(faits, vides.getFirst().vacances(), lue.annee());
    return new DecompteDeVacance(
        lue.annee(),
        lue.vacance(),
        retenue == null ? null : retenue.dernierJourDeFranchise(),
        retenue != null && retenue.aLaFranchise(),
        DecompteDeVacance.Perte.entre(jamais, simuler(calcul, lue, lue.enregistree())),
        DecompteDeVacance.Perte.entre(jamais, simuler(calcul, lue, lue.avecEcrit())),
        DecompteDeVacance.Perte.entre(jamais, simuler(calcul, lue, lue.sansEcrit())),
        parMois(calcul, jamais, vides));
  }

  /** That of the last of its states that is vacant: what each further month costs. */
  private static Montant parMois(
      CalculDeSimulation calcul, Simulation jamais, List<FaitsDUnPoste> vides) {
    return jamais.postes().stream()
        .filter(poste -> !vides.isEmpty() && poste.reference().equals(vides.getLast().reference()))
        .findFirst()
        .map(calcul::unMois)
        .orElse(Montant.ZERO);
  }

  private static Simulation simuler(
      CalculDeSimulation calcul, Lue lue, SimulerConvention.Equipe equipe) {
    return calcul.calculer(
        new SimulationDemandee(
            lue.annee(), lue.declaration(), equipe.convention(), equipe.postes()),
        false);
  }
}
