package fr.ctg.staffing.rules;

import static fr.ctg.shared.Thematique.LOGEMENT;
import static fr.ctg.shared.Thematique.PARENTALITE;
import static fr.ctg.shared.Verdict.NON_RESPECTEE;
import static fr.ctg.shared.Verdict.RESPECTEE;
import static fr.ctg.shared.Verdict.SOUS_CONDITION;
import static fr.ctg.staffing.rules.Faits.apprecier;
import static fr.ctg.staffing.rules.Faits.equipe;
import static fr.ctg.staffing.rules.Faits.poste;
import static fr.ctg.staffing.rules.Faits.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.shared.Appreciation;
import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Siren;
import fr.ctg.staffing.Equipe;
import fr.ctg.staffing.FaitsDUnEmployeur;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.NatureEmployeur;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The team and its rules: EQUIPE-PILOTE, EQUIPE-LIBELLE, EQUIPE-PERIMETRE. */
class EquipeTest {

  private static final EquipePilote PILOTE = new EquipePilote();
  private static final EquipeLibelle LIBELLE = new EquipeLibelle();
  private static final EquipePerimetre PERIMETRE = new EquipePerimetre();

  @Test
  void theTeamIsThePostsOpenForOneDayAtLeast() {
    Equipe equipe =
        equipe(
            poste("la veille").ouvert("2024-01-01", "2025-12-31"),
            poste("le premier jour").ouvert("2024-01-01", "2026-01-01"),
            poste("le dernier jour").ouvert("2026-12-31", "2027-01-31"),
            poste("le lendemain").ouvert("2027-01-01", "2027-01-31"),
            poste("avant la convention").ouvert("2020-01-01", "2023-12-31"));
    assertThat(equipe.postes())
        .extracting(FaitsDUnPoste::reference)
        .containsExactly("le premier jour", "le dernier jour");
  }

  @Test
  void theTeamOfADayIsThePostsOpenThatDay() {
    Equipe equipe =
        Equipe.duJour(
            LocalDate.of(2026, 6, 30),
            Faits.renouvellement(),
            List.of(
                poste("P1").ouvert("2024-01-01", "2026-06-30").construire(),
                poste("P2").ouvert("2026-07-01", "2027-12-31").construire()));
    assertThat(equipe.postes()).extracting(FaitsDUnPoste::reference).containsExactly("P1");
    assertThat(equipe.pilote(equipe.postes().getFirst())).isTrue();
  }

  @Test
  void onePostAloneCallsForNoFindingOnThePilot() {
    assertThat(PILOTE.apprecier(equipe(poste("P1").adjoint(LOGEMENT)))).isNull();
  }

  @Test
  void onePilotAndOneOnlyOnEachDayWithSeveralOpenPosts() {
    assertThat(PILOTE.apprecier(equipe(poste("P1"), poste("P2").adjoint(LOGEMENT))))
        .extracting(Appreciation::verdict)
        .isEqualTo(RESPECTEE);
    assertThat(PILOTE.apprecier(equipe(poste("P1"), poste("P2"))))
        .satisfies(
            refus -> {
              assertThat(refus.verdict()).isEqualTo(NON_RESPECTEE);
              assertThat(refus.message())
                  .contains("1er janvier 2026", "2 se disent pilotes (P1, P2)");
            });
    assertThat(
            PILOTE.apprecier(
                equipe(poste("P1").adjoint(PARENTALITE), poste("P2").adjoint(LOGEMENT))))
        .satisfies(refus -> assertThat(refus.message()).contains("aucun ne se dit pilote"));
  }

  @Test
  void oneDayWithoutAPilotIsEnough() {
    Appreciation refus =
        PILOTE.apprecier(
            equipe(
                poste("P1").ouvert("2024-01-01", "2026-06-29"),
                poste("P2").ouvert("2026-07-01", "2027-12-31"),
                poste("P3").adjoint(LOGEMENT),
                poste("P4").adjoint(LOGEMENT)));
    assertThat(refus.verdict()).isEqualTo(NON_RESPECTEE);
    assertThat(refus.message()).contains("30 juin 2026");
  }

  @Test
  void postsThatFollowOneAnotherCallForNoFinding() {
    assertThat(
            PILOTE.apprecier(
                equipe(
                    poste("P1").ouvert("2024-01-01", "2026-06-30"),
                    poste("P2").ouvert("2026-07-01", "2027-12-31"))))
        .isNull();
  }

  @Test
  void thePilotOrTheOnlyPostBearsTheLabelOfTheDispositif() {
    assertThat(verdict(LIBELLE, equipe(poste("P1")))).isEqualTo(RESPECTEE);
    assertThat(verdict(LIBELLE, equipe(poste("P1").adjoint(LOGEMENT)))).isEqualTo(NON_RESPECTEE);
    assertThat(
            verdict(
                LIBELLE,
                equipe(
                    poste("P1").mission(LibelleCct.THEMATIQUE, true, Set.of(LOGEMENT)),
                    poste("P2").adjoint(LOGEMENT))))
        .isEqualTo(NON_RESPECTEE);
  }

  @Test
  void aDeputyBearsOneOfTheTwoOtherLabels() {
    assertThat(
            verdict(
                LIBELLE,
                equipe(poste("P1").mission(LibelleCct.DISPOSITIF, false, Set.of()), poste("P2"))))
        .isEqualTo(NON_RESPECTEE);
    assertThat(verdict(LIBELLE, equipe(poste("P1").adjoint(LOGEMENT), poste("P2"))))
        .isEqualTo(RESPECTEE);
    assertThat(verdict(LIBELLE, equipe(poste("P1").adjoint(), poste("P2"))))
        .isEqualTo(NON_RESPECTEE);
  }

  @Test
  void aDeputyOfProximityHasCommunesOfThePerimeterAndNoneOutside() {
    CodeInsee dedans = new CodeInsee("74042");
    CodeInsee dehors = new CodeInsee("74010");
    Faits.UnPoste proximite = poste("P1").mission(LibelleCct.PROXIMITE, false, Set.of());
    assertThat(verdict(LIBELLE, equipe(proximite, poste("P2")))).isEqualTo(NON_RESPECTEE);
    assertThat(verdict(LIBELLE, equipe(proximite.communes(dedans), poste("P2"))))
        .isEqualTo(RESPECTEE);
    assertThat(apprecier(LIBELLE, equipe(proximite.communes(dedans, dehors), poste("P2"))))
        .satisfies(
            refus -> {
              assertThat(refus.verdict()).isEqualTo(NON_RESPECTEE);
              assertThat(refus.message()).contains("1 commune hors du périmètre", "74010");
            });
  }

  @Test
  void aDifferentTerritoryAsksForACommitment() {
    FaitsDUnEmployeur commune =
        new FaitsDUnEmployeur(
            NatureEmployeur.COMMUNE, new Siren("217400423"), Set.of(new CodeInsee("74042")));
    FaitsDUnEmployeur syndicat =
        new FaitsDUnEmployeur(NatureEmployeur.SYNDICAT, new Siren("257402388"), Set.of());
    assertThat(verdict(PERIMETRE, equipe(poste("P1")))).isNull();
    assertThat(verdict(PERIMETRE, equipe(poste("P1").engage()))).isNull();
    assertThat(verdict(PERIMETRE, equipe(poste("P1").employeur(commune))))
        .isEqualTo(SOUS_CONDITION);
    assertThat(verdict(PERIMETRE, equipe(poste("P1").employeur(commune).engage())))
        .isEqualTo(RESPECTEE);
    assertThat(verdict(PERIMETRE, equipe(poste("P1").employeur(syndicat)))).isNull();
  }

  @Test
  void theCommunesThatDifferAreNamedAsLongAsTheyAreFew() {
    assertThat(
            apprecier(PERIMETRE, equipe(poste("P1").employeur(epci("74024", "74042", "74010"))))
                .message())
        .contains(
            "(1 commune dans le seul territoire : 74010 ; 1 commune dans le seul périmètre :"
                + " 74049)");
    assertThat(apprecier(PERIMETRE, equipe(poste("P1").employeur(epci("74042")))).message())
        .contains("(2 communes dans le seul périmètre : 74024, 74049)");
    assertThat(
            apprecier(PERIMETRE, equipe(poste("P1").employeur(epci("74001", "74002", "74003"))))
                .message())
        .contains("(3 communes dans le seul territoire ; 3 communes dans le seul périmètre)");
  }

  private static FaitsDUnEmployeur epci(String... communes) {
    return new FaitsDUnEmployeur(
        NatureEmployeur.EPCI,
        Faits.EPCI,
        Stream.of(communes).map(CodeInsee::new).collect(Collectors.toSet()));
  }
}
