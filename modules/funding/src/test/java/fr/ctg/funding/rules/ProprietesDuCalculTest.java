package fr.ctg.funding.rules;

import static fr.ctg.funding.rules.Simulations.CALCUL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.funding.model.Comparaison;
import fr.ctg.funding.model.EcartDePoste;
import fr.ctg.funding.model.ResultatDUnPoste;
import fr.ctg.funding.model.Simulation;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.funding.model.Ventilation;
import fr.ctg.shared.Constat;
import fr.ctg.shared.Montant;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.FaitsDUneAbsence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;

/** What holds of any simulation. */
@Domain(Simulations.class)
@Domain(DomainContext.Global.class)
class ProprietesDuCalculTest {

  private final ComparaisonDeSimulations comparaison = new ComparaisonDeSimulations();

  @Property
  void groupsMakeThePostAndPostsTheTotal(@ForAll SimulationDemandee demande) {
    Simulation simulation = CALCUL.calculer(demande, false);
    Montant total = Montant.ZERO;
    Ventilation ventilation = Ventilation.NULLE;
    for (ResultatDUnPoste poste : simulation.postes()) {
      assertThat(poste.ventilation().total()).isEqualTo(poste.montant());
      assertThat(poste.montant()).isIn(Montant.ZERO, poste.montantTheorique());
      total = total.plus(poste.montant());
      ventilation = ventilation.plus(poste.ventilation());
    }
    assertThat(simulation.montantTotal()).isEqualTo(total);
    assertThat(simulation.ventilation()).isEqualTo(ventilation);
    assertThat(ventilation.total()).isEqualTo(total);
  }

  @Property
  void aPostGetsNothingIfAndOnlyIfARuleBlocksItOrNothingIsDue(@ForAll SimulationDemandee demande) {
    Simulation simulation = CALCUL.calculer(demande, false);
    for (ResultatDUnPoste poste : simulation.postes()) {
      boolean bloque =
          simulation.constats().stream()
              .anyMatch(c -> c.bloque() && poste.reference().equals(c.poste()));
      assertThat(poste.eligible()).isEqualTo(!bloque);
      assertThat(poste.montant()).isEqualTo(bloque ? Montant.ZERO : poste.montantTheorique());
    }
  }

  /** Of chairs of their own: a month that sickness takes off is free for who succeeds. */
  @Property
  void oneMoreDayOfSicknessNeverRaisesTheAmount(@ForAll SimulationDemandee une) {
    SimulationDemandee demande = sansSuccession(une);
    Simulation avant = CALCUL.calculer(demande, false);
    Simulation apres =
        CALCUL.calculer(
            avecPostes(demande, demande.postes().stream().map(this::unJourDePlus).toList()), false);
    assertThat(apres.montantTotal()).isLessThanOrEqualTo(avant.montantTotal());
  }

  /** Of chairs of their own: a month that sickness takes off is free for who succeeds. */
  @Property
  void theYearAsItWasIsNeverAboveItsForecast(@ForAll SimulationDemandee une) {
    SimulationDemandee demande = sansSuccession(une);
    Montant reelle =
        CALCUL.calculer(avecType(demande, TypeDeDeclaration.REELLE), false).montantTotal();
    Montant previsionnelle =
        CALCUL.calculer(avecType(demande, TypeDeDeclaration.PREVISIONNELLE), false).montantTotal();
    assertThat(reelle).isLessThanOrEqualTo(previsionnelle);
  }

  @Property
  void permutingThePostsChangesTheOrderOnly(
      @ForAll SimulationDemandee demande, @ForAll Random hasard) {
    List<FaitsDUnPoste> melanges = new ArrayList<>(demande.postes());
    Collections.shuffle(melanges, hasard);
    Simulation droite = CALCUL.calculer(demande, true);
    Simulation melangee = CALCUL.calculer(avecPostes(demande, melanges), true);

    assertThat(melangee.montantTotal()).isEqualTo(droite.montantTotal());
    assertThat(melangee.verdict()).isEqualTo(droite.verdict());
    assertThat(melangee.postes()).containsExactlyInAnyOrderElementsOf(droite.postes());
    assertThat(melangee.constats())
        .filteredOn(c -> c.poste() != null)
        .containsExactlyInAnyOrderElementsOf(
            droite.constats().stream().filter(c -> c.poste() != null).toList());
    assertThat(melangee.constats())
        .extracting(Constat::regle)
        .containsExactlyElementsOf(droite.constats().stream().map(Constat::regle).toList());
  }

  @Property
  void theExplanationChangesNothingInTheResult(@ForAll SimulationDemandee demande) {
    Simulation avec = CALCUL.calculer(demande, true);
    Simulation sans = CALCUL.calculer(demande, false);
    assertThat(sans.constats()).isEqualTo(avec.constats());
    assertThat(sans.postes())
        .usingRecursiveComparison()
        .ignoringFields("calcul")
        .isEqualTo(avec.postes());
    assertThat(sans.postes()).allSatisfy(poste -> assertThat(poste.calcul()).isNull());
  }

  @Property
  void theLeavesOfTheTreeMakeTheResultAgain(@ForAll SimulationDemandee demande) {
    for (ResultatDUnPoste poste : CALCUL.calculer(demande, true).postes()) {
      RelectureDuCalcul relecture = new RelectureDuCalcul(Objects.requireNonNull(poste.calcul()));
      assertThat(relecture.montantTheorique()).isEqualTo(poste.montantTheorique());
      assertThat(relecture.montant()).isEqualTo(poste.montant());
      assertThat(relecture.moisFinances()).isEqualTo(poste.moisFinances());
      assertThat(relecture.etpCooperation()).isEqualTo(poste.etpCooperation());
      assertThat(relecture.ventilation()).isEqualTo(poste.ventilation());
    }
  }

  @Property
  void theCausesMakeTheDifferenceToTheCent(
      @ForAll SimulationDemandee une, @ForAll SimulationDemandee autre) {
    Simulation avant = CALCUL.calculer(une, false);
    Simulation apres = CALCUL.calculer(autre, false);

    Comparaison comparee = comparaison.comparer(avant, apres);

    Montant ecart = Montant.ZERO;
    for (EcartDePoste poste : comparee.postes()) {
      assertThat(somme(poste.causes().values())).isEqualTo(poste.ecart());
      ecart = ecart.plus(poste.ecart());
    }
    assertThat(ecart).isEqualTo(comparee.ecart());
    assertThat(somme(comparee.causes().values())).isEqualTo(comparee.ecart());
    assertThat(comparaison.comparer(avant, avant).causes()).isEmpty();
  }

  private static Montant somme(Iterable<Montant> montants) {
    Montant somme = Montant.ZERO;
    for (Montant montant : montants) {
      somme = somme.plus(montant);
    }
    return somme;
  }

  private FaitsDUnPoste unJourDePlus(FaitsDUnPoste poste) {
    return avec(
        poste,
        poste.succede(),
        poste.absences().stream()
            .map(
                absence ->
                    new FaitsDUneAbsence(
                        absence.motif(),
                        new Periode(
                            absence.periode().debut(), absence.periode().fin().plusDays(1))))
            .toList());
  }

  private static SimulationDemandee sansSuccession(SimulationDemandee demande) {
    return avecPostes(
        demande,
        demande.postes().stream().map(poste -> avec(poste, null, poste.absences())).toList());
  }

  private static FaitsDUnPoste avec(
      FaitsDUnPoste poste, @Nullable String succede, List<FaitsDUneAbsence> absences) {
    return new FaitsDUnPoste(
        poste.reference(),
        succede,
        poste.mission(),
        poste.emploi(),
        poste.ouverture(),
        poste.fermeture(),
        poste.cle(),
        poste.origine(),
        poste.titulaire(),
        absences,
        poste.vacances());
  }

  private static SimulationDemandee avecPostes(
      SimulationDemandee demande, List<FaitsDUnPoste> postes) {
    return new SimulationDemandee(
        demande.annee(), demande.declaration(), demande.convention(), postes);
  }

  private static SimulationDemandee avecType(SimulationDemandee demande, TypeDeDeclaration type) {
    return new SimulationDemandee(demande.annee(), type, demande.convention(), demande.postes());
  }
}
