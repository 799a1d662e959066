package fr.ctg.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.funding.model.Conformite;
import fr.ctg.funding.model.ResultatDUnPoste;
import fr.ctg.funding.model.Simulation;
import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.ParametresEnVigueur;
import fr.ctg.referentiel.source.model.ParametresEmbarques;
import fr.ctg.shared.Constat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a Caf's own decisions change: rules switched off, effects lowered, values of its own. */
class DecisionsDUneCafTest {

  private static final ParametresEnVigueur PARAMETRES =
      ParametresEmbarques.au(LocalDate.of(2026, 1, 1));

  private static JsonNode cas(String nom) {
    return LecteurDeCas.ressource("/cas/" + nom + ".json").get("demande");
  }

  private static Simulation simuler(CatalogueDesRegles catalogue, JsonNode demande) {
    return new CalculDeSimulation(catalogue, PARAMETRES)
        .calculer(LecteurDeCas.demande(demande), true);
  }

  private static List<String> regles(Simulation simulation) {
    return simulation.constats().stream().map(Constat::regle).toList();
  }

  private static ResultatDUnPoste seul(Simulation simulation) {
    assertThat(simulation.postes()).hasSize(1);
    return simulation.postes().getFirst();
  }

  @Test
  void aLoweredBlockingRuleFindsWithoutBlocking() {
    Simulation simulation =
        simuler(
            CatalogueModifie.signalantSeulement("ETP-PILOTE"),
            cas("02-poste-unique-sous-le-plancher"));
    assertThat(simulation.verdict()).isEqualTo(Conformite.NON_CONFORME);
    assertThat(seul(simulation).montant()).hasToString("10800.00");
  }

  @Test
  void aSuspendedRuleNeitherFindsNorBlocks() {
    Simulation simulation =
        simuler(CatalogueModifie.sans("ETP-PILOTE"), cas("02-poste-unique-sous-le-plancher"));
    assertThat(regles(simulation)).doesNotContain("ETP-PILOTE");
    assertThat(simulation.verdict()).isEqualTo(Conformite.CONFORME);
    assertThat(seul(simulation).montant()).hasToString("10800.00");
  }

  @Test
  void withoutAbsenceOrVacancyNoMonthGoes() {
    assertThat(
            seul(simuler(CatalogueModifie.sans("FIN-ABSENCE"), cas("10-absence-fevrier")))
                .moisFinances())
        .isEqualTo(12);
    assertThat(
            seul(simuler(
                    CatalogueModifie.signalantSeulement("FIN-ABSENCE"), cas("10-absence-fevrier")))
                .moisFinances())
        .isEqualTo(12);
    Simulation sansVacance =
        simuler(CatalogueModifie.sans("FIN-VACANCE"), cas("12-vacance-sans-ecrit"));
    assertThat(seul(sansVacance).moisFinances()).isEqualTo(12);
    assertThat(regles(sansVacance)).doesNotContain("FIN-VACANCE");
  }

  @Test
  void managementThatIsOnlyReportedIsNotTakenOff() {
    Simulation simulation =
        simuler(
            CatalogueModifie.signalantSeulement("MGT-RESPONSABLE"),
            cas("15-part-de-management-inconnue"));
    assertThat(simulation.postes().getFirst().montant()).hasToString("19200.00");
    assertThat(simulation.constats())
        .filteredOn(constat -> "P1".equals(constat.poste()))
        .filteredOn(constat -> constat.regle().equals("ETP-PILOTE"))
        .extracting(constat -> constat.verdict().name())
        .containsExactly("RESPECTEE");
  }

  @Test
  void withoutEligibilityOnlyNationalRulesStillBlock() {
    CatalogueDesRegles sans = CatalogueModifie.sans("FIN-ELIGIBILITE");
    assertThat(seul(simuler(sans, cas("02-poste-unique-sous-le-plancher"))).montant())
        .hasToString("10800.00");
    assertThat(seul(simuler(sans, cas("07-nouveau-sans-diplome"))).montant()).hasToString("0.00");
  }

  @Test
  void aBlockedPostCitesTheRuleThatBlocksIt() {
    ResultatDUnPoste poste =
        seul(simuler(CatalogueModifie.EMBARQUE, cas("02-poste-unique-sous-le-plancher")));
    assertThat(poste.calcul().regle()).isEqualTo("ETP-PILOTE");
    assertThat(poste.calcul().source())
        .isEqualTo(CatalogueModifie.EMBARQUE.regle("ETP-PILOTE").citation());
    assertThat(poste.calcul().etapes())
        .extracting("libelle")
        .anySatisfy(libelle -> assertThat(libelle.toString()).startsWith("Il manque 0,05"));
  }

  @Test
  void anotherValueOfAParameterChangesTheAmountAndTheExplanation() {
    ParametresEnVigueur locaux =
        new ParametresEnVigueur() {
          @Override
          public Parametre parametre(String code) {
            Parametre national = PARAMETRES.parametre(code);
            return code.equals("forfait-etp")
                ? new Parametre(
                    code,
                    new BigDecimal("30000.00"),
                    national.unite(),
                    national.portee(),
                    "74",
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31),
                    national.source(),
                    national.fondement(),
                    national.enregistreLe())
                : national;
          }

          @Override
          public List<Parametre> parametres() {
            return PARAMETRES.parametres();
          }
        };
    Simulation simulation =
        new CalculDeSimulation(CatalogueModifie.EMBARQUE, locaux)
            .calculer(LecteurDeCas.demande(cas("01-poste-unique-conforme")), true);
    assertThat(seul(simulation).montant()).hasToString("24000.00");
    assertThat(seul(simulation).calcul().toString())
        .contains("valeur propre à la Caf 74, en vigueur du 1er janvier 2026 au 31 décembre 2026");
  }
}
