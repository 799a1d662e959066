package fr.ctg.funding.rules;

import static fr.ctg.funding.rules.Simulations.CALCUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.funding.model.DejaFinance;
import fr.ctg.funding.model.EtatDuMois;
import fr.ctg.funding.model.ResultatDUnPoste;
import fr.ctg.funding.model.Simulation;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.funding.model.Successions;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Mois;
import fr.ctg.shared.Periode;
import fr.ctg.shared.ValeurRefusee;
import fr.ctg.staffing.FaitsDUnPoste;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

/** FIN-MOIS-UNIQUE: what holds of any chair that goes from hand to hand. */
@Domain(Simulations.class)
@Domain(DomainContext.Global.class)
class SuccessionTest {

  /** The posts of each chair of several hands that are open in the year. */
  private static List<List<ResultatDUnPoste>> sieges(
      SimulationDemandee demande, Simulation simulation) {
    Map<String, ResultatDUnPoste> postes = new HashMap<>();
    simulation.postes().forEach(poste -> postes.put(poste.reference(), poste));
    return Successions.sieges(demande.postes()).stream()
        .map(siege -> siege.stream().map(postes::get).filter(Objects::nonNull).toList())
        .toList();
  }

  @Property
  void noChairIsFinancedTwiceInAMonth(@ForAll SimulationDemandee demande) {
    Simulation simulation = CALCUL.calculer(demande, false);
    for (List<ResultatDUnPoste> siege : sieges(demande, simulation)) {
      for (int mois = 0; mois < Mois.PAR_AN; mois++) {
        int ici = mois;
        assertThat(siege)
            .filteredOn(poste -> poste.eligible() && poste.mois().get(ici) == EtatDuMois.FINANCE)
            .hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  @Property
  void aChairHasNoMoreMonthsThanItIsOpen(@ForAll SimulationDemandee demande) {
    Simulation simulation = CALCUL.calculer(demande, false);
    for (List<ResultatDUnPoste> siege : sieges(demande, simulation)) {
      int ouverts = 0;
      for (int mois = 0; mois < Mois.PAR_AN; mois++) {
        int ici = mois;
        ouverts +=
            siege.stream().anyMatch(p -> p.mois().get(ici) != EtatDuMois.HORS_OUVERTURE) ? 1 : 0;
      }
      assertThat(
              siege.stream()
                  .filter(ResultatDUnPoste::eligible)
                  .mapToInt(ResultatDUnPoste::moisFinances)
                  .sum())
          .isLessThanOrEqualTo(ouverts);
    }
  }

  /** Nothing is lost either: a month that one of them would have alone is somebody's. */
  @Property
  void aMonthThatIsLostIsFinancedUnderThePostThatIsNamed(@ForAll SimulationDemandee demande) {
    Simulation simulation = CALCUL.calculer(demande, false);
    Map<String, ResultatDUnPoste> postes = new HashMap<>();
    simulation.postes().forEach(poste -> postes.put(poste.reference(), poste));
    for (ResultatDUnPoste poste : simulation.postes()) {
      for (int mois = 1; mois <= Mois.PAR_AN; mois++) {
        DejaFinance ailleurs = poste.dejaFinances().get(mois);
        assertThat(poste.mois().get(mois - 1) == EtatDuMois.DEJA_FINANCE)
            .isEqualTo(ailleurs != null);
        if (ailleurs != null) {
          ResultatDUnPoste autre = Objects.requireNonNull(postes.get(ailleurs.poste()));
          assertThat(autre.mois().get(mois - 1)).isEqualTo(EtatDuMois.FINANCE);
          assertThat(autre.eligible() || !poste.eligible()).isTrue();
        }
      }
    }
  }

  /** Only those who take over, and whom they take over from, are touched. */
  @Property
  void withoutSuccessionEachPostHasItsOwnMonths(@ForAll SimulationDemandee demande) {
    Simulation simulation = CALCUL.calculer(demande, false);
    List<String> deSieges =
        Successions.sieges(demande.postes()).stream().flatMap(List::stream).toList();
    assertThat(simulation.postes())
        .filteredOn(poste -> !deSieges.contains(poste.reference()))
        .allSatisfy(poste -> assertThat(poste.dejaFinances()).isEmpty());
  }

  @Property
  void ofTwoTheOneOpenOnTheFirstDayHasTheMonth(@ForAll SimulationDemandee demande) {
    Simulation simulation = CALCUL.calculer(demande, false);
    Map<String, FaitsDUnPoste> faits = new HashMap<>();
    demande.postes().forEach(poste -> faits.put(poste.reference(), poste));
    for (ResultatDUnPoste poste : simulation.postes()) {
      poste
          .dejaFinances()
          .forEach(
              (mois, ailleurs) -> {
                Periode jours = Mois.de(Simulations.ANNEE, mois).periode();
                boolean autre = ouverture(faits, ailleurs.poste(), demande).contient(jours.debut());
                boolean celuiCi =
                    ouverture(faits, poste.reference(), demande).contient(jours.debut());
                assertThat(autre || !celuiCi).isTrue();
                if (autre == celuiCi) {
                  assertThat(ailleurs.avant()).isTrue();
                }
              });
    }
  }

  private static Periode ouverture(
      Map<String, FaitsDUnPoste> faits, String reference, SimulationDemandee demande) {
    return Objects.requireNonNull(
        Objects.requireNonNull(faits.get(reference)).ouvertureDans(demande.convention()));
  }

  @Test
  void aMonthRefusedNamesItsRuleItsSentenceAndWhatItWasJudgedBy() {
    SimulationDemandee demande =
        LecteurDeCas.demande(
            LecteurDeCas.ressource("/cas/19-succession-dans-le-mois.json").get("demande"));
    Etape juin =
        etapes(Objects.requireNonNull(CALCUL.calculer(demande, true).postes().get(1).calcul()))
            .stream()
            .filter(etape -> etape.valeur().equals(EtatDuMois.DEJA_FINANCE.name()))
            .findFirst()
            .orElseThrow();
    assertThat(juin.libelle())
        .isEqualTo(
            "Juin : financé sous le poste P1, auquel celui-ci succède, seul des deux à être ouvert"
                + " le premier jour du mois : un même siège n'est financé qu'une fois par mois");
    assertThat(juin.regle()).isEqualTo(FinMoisUnique.CODE);
    assertThat(Objects.requireNonNull(juin.source()).citation())
        .isEqualTo("le bonus territoire reprend l'historique des financements");
    assertThat(juin.etapes())
        .extracting(Etape::libelle, Etape::valeur)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Ouverture du poste P1", "du 1er janvier 2024 au 15 juin 2026"),
            org.assertj.core.groups.Tuple.tuple(
                "Ouverture du poste P2", "du 16 juin 2026 au 31 décembre 2027"));
  }

  private static List<Etape> etapes(Etape etape) {
    List<Etape> toutes = new ArrayList<>();
    toutes.add(etape);
    etape.etapes().forEach(dessous -> toutes.addAll(etapes(dessous)));
    return toutes;
  }

  @Test
  void factsThatSucceedInACircleAreRefused() {
    var demande =
        LecteurDeCas.ressource("/cas/19-succession-dans-le-mois.json").get("demande").deepCopy();
    ((com.fasterxml.jackson.databind.node.ObjectNode) demande.at("/postes/0")).put("succede", "P2");
    assertThatThrownBy(() -> LecteurDeCas.demande(demande))
        .isInstanceOf(ValeurRefusee.class)
        .hasMessageContaining("sans cercle");
  }
}
