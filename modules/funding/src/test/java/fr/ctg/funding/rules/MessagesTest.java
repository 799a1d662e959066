package fr.ctg.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.funding.model.Avertissement;
import fr.ctg.funding.model.Simulation;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.referentiel.source.model.ParametresEmbarques;
import fr.ctg.shared.Constat;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read of a funding: the messages of findings, the wording of steps. */
class MessagesTest {

  private static SimulationDemandee demande(
      TypeDeDeclaration declaration, Consumer<ObjectNode> changement) {
    SimulationDemandee demande =
        LecteurDeCas.demande(
            LecteurDeCas.avecPoste("cas/01-poste-unique-conforme.json", changement));
    return new SimulationDemandee(
        demande.annee(), declaration, demande.convention(), demande.postes());
  }

  private static Simulation reelle(Consumer<ObjectNode> changement) {
    return Simulations.CALCUL.calculer(demande(TypeDeDeclaration.REELLE, changement), true);
  }

  private static String message(Simulation simulation, String regle) {
    return simulation.constats().stream()
        .filter(constat -> constat.regle().equals(regle))
        .map(Constat::message)
        .findFirst()
        .orElseThrow();
  }

  /** The label of the step of that month. */
  private static String mois(Simulation simulation, int numero) {
    Etape theorique = simulation.postes().getFirst().calcul().etapes().getFirst();
    return theorique.etapes().stream()
        .filter(etape -> etape.libelle().equals("Mois financés"))
        .findFirst()
        .orElseThrow()
        .etapes()
        .get(numero - 1)
        .libelle();
  }

  private static Consumer<ObjectNode> vacances(@Nullable String... debutFinEcrit) {
    return poste -> {
      var vacances = poste.putArray("vacances");
      for (int i = 0; i < debutFinEcrit.length; i += 3) {
        ObjectNode vacance = vacances.addObject().put("debut", debutFinEcrit[i]);
        if (debutFinEcrit[i + 1] != null) {
          vacance.put("fin", debutFinEcrit[i + 1]);
        }
        if (debutFinEcrit[i + 2] != null) {
          vacance.put("notification", debutFinEcrit[i + 2]);
        }
      }
    };
  }

  private static Consumer<ObjectNode> absence(String motif, String debut, String fin) {
    return poste ->
        poste
            .putArray("absences")
            .addObject()
            .put("motif", motif)
            .put("debut", debut)
            .put("fin", fin);
  }

  @Test
  void eachVacancyWithoutFranchiseIsTold() {
    Simulation simulation =
        reelle(
            vacances(
                "2026-01-10",
                "2026-02-28",
                "2026-01-15",
                "2026-04-01",
                "2026-05-31",
                null,
                "2026-08-01",
                null,
                "2026-11-01"));
    assertThat(message(simulation, FinVacance.CODE))
        .contains(
            "la vacance du 1er avril 2026 au 31 mai 2026 n'a pas été notifiée à la Caf par écrit"
                + " (il faut un écrit daté d'avant le 1er juillet 2026) ; la vacance ouverte depuis"
                + " le 1er août 2026, toujours en cours, n'a été notifiée à la Caf que le 1er"
                + " novembre 2026, trop tard pour un délai qui finissait le 31 octobre 2026 (il"
                + " faut un écrit daté d'avant le 1er novembre 2026)",
            "produire ces écrits")
        .doesNotContain("10 janvier");
  }

  @Test
  void followingTheAdviceOnVacanciesIsEnough() {
    Simulation simulation =
        reelle(
            vacances("2026-04-01", "2026-05-31", "2026-06-30", "2026-08-01", null, "2026-10-31"));
    assertThat(message(simulation, FinVacance.CODE))
        .contains(
            "a été informée par écrit",
            "la vacance du 1er avril 2026 au 31 mai 2026 (délai jusqu'au 30 juin 2026), et de la"
                + " vacance ouverte depuis le 1er août 2026, toujours en cours (délai jusqu'au 31"
                + " octobre 2026)");
  }

  @Test
  void anOpenVacancyIsNotSaidToHaveEnded() {
    Simulation fevrier = reelle(vacances("2026-02-10", null, null));
    assertThat(message(fevrier, FinVacance.CODE))
        .contains(
            "la vacance ouverte depuis le 10 février 2026, toujours en cours, n'a pas été notifiée",
            "produire cet écrit, s'il existe")
        .doesNotContain("31 décembre");
    assertThat(mois(fevrier, 3))
        .isEqualTo(
            "Mars : vacance ouverte depuis le 10 février 2026, toujours en cours, sans délai, faute"
                + " d'un écrit daté d'avant le 10 mai 2026");
    assertThat(mois(reelle(vacances("2026-02-10", null, "2026-02-12")), 3))
        .isEqualTo(
            "Mars : vacance ouverte depuis le 10 février 2026, toujours en cours, dans le délai qui"
                + " court jusqu'au 9 mai 2026");
    assertThat(message(reelle(vacances("2026-12-31", null, null)), FinVacance.CODE))
        .contains("ouverte depuis le 31 décembre 2026")
        .doesNotContain("au 31 décembre");
    assertThat(
            message(
                reelle(vacances("2026-11-01", "2026-12-31", null, "2027-01-01", null, null)),
                FinVacance.CODE))
        .contains("la vacance ouverte depuis le 1er novembre 2026, toujours en cours,");
  }

  @Test
  void aForecastTellsWhyItDoesNotDeductSickness() {
    Consumer<ObjectNode> maladie = absence("MALADIE", "2026-02-01", "2026-03-10");
    Simulation previsionnelle =
        Simulations.CALCUL.calculer(demande(TypeDeDeclaration.PREVISIONNELLE, maladie), true);
    assertThat(mois(previsionnelle, 2))
        .contains("maladie du premier au dernier jour", "la déclaration est prévisionnelle");
    assertThat(mois(previsionnelle, 3)).contains("maladie d'une partie du mois");
    assertThat(mois(previsionnelle, 4)).contains("sans vacance ni maladie");
    assertThat(mois(reelle(maladie), 2))
        .isEqualTo("Février : maladie du premier au dernier jour du mois");
  }

  /** The step of that month. */
  private static Etape etapeDuMois(Simulation simulation, int numero) {
    Etape theorique = simulation.postes().getFirst().calcul().etapes().getFirst();
    return theorique.etapes().getLast().etapes().get(numero - 1);
  }

  static Stream<String> nomsDesCas() {
    return LecteurDeCas.tousLesCas().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("nomsDesCas")
  void whateverIsNotMetSaysWhatWouldMendIt(String cas) {
    SimulationDemandee demande =
        LecteurDeCas.demande(LecteurDeCas.tousLesCas().get(cas).get("demande"));
    assertThat(Simulations.CALCUL.calculer(demande, false).constats())
        .filteredOn(constat -> constat.verdict() != Verdict.RESPECTEE)
        .allSatisfy(constat -> assertThat(constat.message()).contains(". Pour y remédier : "));
  }

  @Test
  void aMonthBegunInTheGraceIsSaidToCountWhole() {
    Simulation simulation = reelle(vacances("2026-05-10", "2026-10-31", "2026-05-12"));
    assertThat(mois(simulation, 7)).endsWith("dans le délai qui court jusqu'au 9 août 2026");
    assertThat(mois(simulation, 8))
        .endsWith(
            "dans le délai qui court jusqu'au 9 août 2026 : commencé dans ce délai, le mois compte"
                + " en entier");
    assertThat(mois(simulation, 9)).endsWith("délai écoulé le 10 août 2026");
    assertThat(message(simulation, FinVacance.CODE))
        .endsWith(
            "(délai jusqu'au 9 août 2026) : tout mois commencé dans ce délai reste financé en"
                + " entier.");
  }

  @Test
  void halfAMonthOfSicknessIsExplainedUnderItsOwnRule() {
    Etape mars = etapeDuMois(reelle(absence("MALADIE", "2026-02-01", "2026-03-10")), 3);
    assertThat(mars.regle()).isEqualTo(FinProrata.CODE);
    assertThat(mars.etapes())
        .singleElement()
        .satisfies(
            pourquoi -> {
              assertThat(pourquoi.regle()).isEqualTo(FinAbsence.CODE);
              assertThat(pourquoi.source()).isNotNull();
              assertThat(pourquoi.libelle())
                  .isEqualTo(
                      "Maladie du 1er février 2026 au 10 mars 2026 : elle ne couvre pas le mois du"
                          + " premier au dernier jour, et n'en retire rien");
              assertThat(pourquoi.valeur() + " " + pourquoi.unite()).isEqualTo("0 mois");
            });
    assertThat(etapeDuMois(reelle(absence("MALADIE", "2026-02-01", "2026-03-10")), 2).etapes())
        .extracting(Etape::valeur)
        .containsExactly("du 1er février 2026 au 10 mars 2026");
  }

  @Test
  void aMonthPartlyVacantAndPartlySickSaysBoth() {
    Etape mars =
        etapeDuMois(
            reelle(
                vacances("2026-03-01", "2026-03-10", null)
                    .andThen(absence("MALADIE", "2026-03-20", "2026-03-25"))),
            3);
    assertThat(mars.libelle())
        .isEqualTo("Mars : vacance et maladie d'une partie du mois seulement");
    assertThat(mars.etapes())
        .extracting(Etape::regle)
        .containsExactly(FinVacance.CODE, FinAbsence.CODE);
  }

  @Test
  void aCentOfAShareIsNotNothing() {
    Simulation simulation = reelle(poste -> poste.put("coutAnnuel", new BigDecimal("19200.01")));
    assertThat(message(simulation, FinCofinancement.CODE))
        .contains("la collectivité en prend 0,01 € en charge (moins de 0,01 %)");
    assertThat(simulation.postes().getFirst().calcul().etapes().getLast().valeur())
        .isEqualTo("99.9999");
  }

  @Test
  void aPostWithoutAnybodyIsNotPaidInSilence() {
    Consumer<ObjectNode> sansPersonne = poste -> poste.remove("titulaire");
    Simulation simulation = reelle(sansPersonne);
    assertThat(simulation.avertissements())
        .extracting(Avertissement::code, Avertissement::poste)
        .containsExactly(tuple(Avertissement.Code.POSTE_SANS_TITULAIRE_NI_VACANCE, "P1"));
    assertThat(mois(simulation, 3))
        .isEqualTo("Mars : le poste est ouvert, sans que soit déclaré ni titulaire ni vacance");
    assertThat(
            Simulations.CALCUL
                .calculer(demande(TypeDeDeclaration.PREVISIONNELLE, sansPersonne), false)
                .avertissements())
        .isEmpty();
    assertThat(
            reelle(sansPersonne.andThen(vacances("2026-02-10", null, "2026-02-12")))
                .avertissements())
        .isEmpty();
  }

  @Test
  void postsThatAreLeftOutAreTold() {
    Simulation simulation = reelle(poste -> poste.put("fermeture", "2025-12-31"));
    assertThat(simulation.avertissements())
        .extracting(Avertissement::code, Avertissement::poste)
        .containsExactly(
            tuple(Avertissement.Code.AUCUN_POSTE_OUVERT, null),
            tuple(Avertissement.Code.POSTE_HORS_DE_L_ANNEE, "P1"));
    assertThat(simulation.avertissements())
        .allSatisfy(un -> assertThat(un.message()).contains(". Pour y remédier : "));
  }

  @Test
  void aSuspendedRuleOnAbsenceDoesNotMakeUsSayThatThereIsNoSickness() {
    CalculDeSimulation sansDeduction =
        new CalculDeSimulation(
            CatalogueModifie.sans(FinAbsence.CODE),
            ParametresEmbarques.au(LocalDate.of(2026, 1, 1)));
    assertThat(
            mois(
                sansDeduction.calculer(
                    demande(
                        TypeDeDeclaration.REELLE, absence("MALADIE", "2026-02-01", "2026-02-28")),
                    true),
                2))
        .contains("la déduction des absences n'est pas appliquée");
  }

  @Test
  void anAbsenceForAnotherReasonIsNotDeducted() {
    assertThat(mois(reelle(absence("AUTRE", "2026-02-01", "2026-02-28")), 2))
        .contains("absence du premier au dernier jour", "seule la maladie est déduite");
  }

  @Test
  void theKeyNamesEachGroupWithoutAShareWithItsThemes() {
    assertThat(message(reelle(cle("PETITE_ENFANCE", "LOGEMENT")), VentCle.CODE))
        .contains(
            "0 % au groupe « Animation de la vie sociale, logement et accès aux droits »"
                + " (thématique « Le logement »). Pour y remédier : donner une part à ce groupe"
                + " dans la clé, ou retirer la thématique du poste.");
    assertThat(
            message(reelle(cle("LOGEMENT", "JEUNESSE", "ENFANCE", "PETITE_ENFANCE")), VentCle.CODE))
        .contains(
            "0 % aux groupes « Enfance / Jeunesse » (thématiques « L'enfance », « La jeunesse ») ;"
                + " « Animation de la vie sociale, logement et accès aux droits » (thématique « Le"
                + " logement »). Pour y remédier : donner une part à chacun de ces groupes dans la"
                + " clé, ou retirer ces thématiques du poste.");
  }

  private static Consumer<ObjectNode> cle(String... thematiques) {
    return poste -> {
      var toutes = poste.putArray("thematiques");
      List.of(thematiques).forEach(toutes::add);
      poste.putObject("cle").put("PETITE_ENFANCE", 100);
    };
  }

  @Test
  void anAmountShownToTheCentIsNotSaidToBeUnrounded() {
    assertThat(
            etapes(reelle(poste -> {}).postes().getFirst().calcul()).map(Etape::libelle).toList())
        .contains(
            "Montant de l'année pleine : somme des tranches (calculée sans arrondi, affichée au"
                + " centime)")
        .noneMatch(libelle -> libelle.contains("non arrondi"));
  }

  private static Stream<Etape> etapes(Etape etape) {
    return Stream.concat(Stream.of(etape), etape.etapes().stream().flatMap(MessagesTest::etapes));
  }
}
