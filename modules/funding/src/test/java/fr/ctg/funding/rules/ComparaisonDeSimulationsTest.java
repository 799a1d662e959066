package fr.ctg.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.funding.model.Cause;
import fr.ctg.funding.model.Comparaison;
import fr.ctg.funding.model.EcartDePoste;
import fr.ctg.funding.model.Simulation;
import fr.ctg.shared.Montant;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ComparaisonDeSimulationsTest {

  private static final String CAS = "cas/01-poste-unique-conforme.json";

  private final ComparaisonDeSimulations comparaison = new ComparaisonDeSimulations();

  private static Simulation simulation(Consumer<ObjectNode> changement) {
    return simuler(LecteurDeCas.avecPoste(CAS, changement));
  }

  private static Simulation simuler(JsonNode demande) {
    return Simulations.CALCUL.calculer(LecteurDeCas.demande(demande), false);
  }

  private static Montant euros(String euros) {
    return Montant.exact(new BigDecimal(euros));
  }

  private EcartDePoste ecart(Consumer<ObjectNode> avant, Consumer<ObjectNode> apres) {
    Comparaison comparee = comparaison.comparer(simulation(avant), simulation(apres));
    assertThat(comparee.postes()).hasSize(1);
    return comparee.postes().getFirst();
  }

  @Test
  void eachCauseAlone() {
    // 0,8 to 0,6 ETP at 24 000.
    assertThat(ecart(poste -> {}, poste -> poste.put("etp", new BigDecimal("0.6"))).causes())
        .isEqualTo(Map.of(Cause.ETP, euros("-4800")));
    // 0,8 ETP at 15 000 / 0,8 = 18 750 instead of 24 000.
    assertThat(ecart(poste -> {}, poste -> cej(poste, "15000", false)).causes())
        .isEqualTo(Map.of(Cause.TAUX, euros("-4200")));
    // 9 months of 1 600 instead of 12.
    assertThat(ecart(poste -> {}, poste -> poste.put("fermeture", "2026-09-30")).causes())
        .isEqualTo(Map.of(Cause.MOIS, euros("-4800")));
    assertThat(ecart(poste -> {}, poste -> poste.put("position", "DIRECTEUR")).causes())
        .isEqualTo(Map.of(Cause.ELIGIBILITE, euros("-19200")));
    assertThat(ecart(poste -> poste.put("position", "DIRECTEUR"), poste -> {}).causes())
        .isEqualTo(Map.of(Cause.ELIGIBILITE, euros("19200")));
  }

  @Test
  void causesTakeOverFromOneAnotherInTheirOrder() {
    // From 15 000 a year at 0,8 ETP (18 750 per ETP), 12 months, to the flat rate at 0,6 ETP, 9
    // months: 0,6 x 18 750 = 11 250; then 0,6 x 24 000 = 14 400; then 9/12 of it = 10 800.
    EcartDePoste ecart =
        ecart(
            poste -> cej(poste, "15000", false),
            poste -> {
              cej(poste, "15000", true);
              poste.put("etp", new BigDecimal("0.6"));
              poste.put("fermeture", "2026-09-30");
            });
    assertThat(ecart.causes())
        .containsExactly(
            Map.entry(Cause.ETP, euros("-3750")),
            Map.entry(Cause.TAUX, euros("3150")),
            Map.entry(Cause.MOIS, euros("-3600")));
    assertThat(ecart.ecart()).isEqualTo(euros("-4200"));
  }

  @Test
  void aTimeThatBecomesKnownIsACauseOfTime() {
    assertThat(
            ecart(
                    poste -> poste.put("position", "RESPONSABLE_SERVICE"),
                    poste -> {
                      poste.put("position", "RESPONSABLE_SERVICE");
                      poste.put("partManagement", new BigDecimal("0.25"));
                    })
                .causes())
        .isEqualTo(Map.of(Cause.ETP, euros("14400")));
  }

  @Test
  void aNewPostAndARemovedPostCountWhole() {
    Comparaison comparee =
        comparaison.comparer(
            simulation(poste -> poste.put("reference", "ancien")),
            simulation(poste -> poste.put("reference", "nouveau")));
    assertThat(comparee.postes())
        .extracting(EcartDePoste::reference)
        .containsExactly("ancien", "nouveau");
    assertThat(comparee.causes())
        .isEqualTo(
            Map.of(Cause.POSTE_RETIRE, euros("-19200"), Cause.POSTE_NOUVEAU, euros("19200")));
    assertThat(comparee.ecart().estNul()).isTrue();
  }

  @Test
  void postsAreKnownByTheirReferenceWhateverTheirOrder() {
    JsonNode droite =
        LecteurDeCas.ressource("/cas/04-equipe-pilote-et-adjoints.json").get("demande");
    ObjectNode renversee = droite.deepCopy();
    ArrayNode postes = (ArrayNode) renversee.get("postes");
    postes.add(postes.remove(0));
    assertThat(comparaison.comparer(simuler(droite), simuler(renversee)).causes()).isEmpty();
  }

  @Test
  void ratesThatDifferAreNotToldAlike() {
    // 19 200,00 and 19 200,01 for 1,5 ETP: 12 800,00 and 12 800,00666… per ETP.
    Simulation avant = simulation(poste -> historique(poste, "19200.00"));
    Simulation apres = simulation(poste -> historique(poste, "19200.01"));
    assertThat(new MotifsDUnEcart(avant, apres).phrase("P1", Cause.TAUX, euros("0.01")))
        .startsWith("Le barème passe de « 12 800 € par ETP jusqu'à 1,5 ETP")
        .contains("à « 12 800,01 € par ETP jusqu'à 1,5 ETP");
    Simulation presque = simulation(poste -> historique(poste, "19199.99"));
    Simulation autre = simulation(poste -> historique(poste, "19199.98"));
    assertThat(new MotifsDUnEcart(presque, autre).phrase("P1", Cause.TAUX, euros("-0.01")))
        .contains("« 12 799,993 € par ETP", "« 12 799,987 € par ETP");
  }

  private static void historique(ObjectNode poste, String montant) {
    poste
        .putObject("origine")
        .put("type", "CEJ")
        .put("montantAnnuel", new BigDecimal(montant))
        .put("etp", new BigDecimal("1.5"));
  }

  @Test
  void monthsAreNamedWithTheirReasons() {
    Simulation avant = simulation(poste -> absent(poste, "2026-02-01", "2026-03-31"));
    Simulation apres =
        simulation(
            poste -> {
              absent(poste, "2026-03-01", "2026-03-31");
              poste.put("ouverture", "2026-02-01").put("fermeture", "2026-08-31");
              poste.putArray("vacances").addObject().put("debut", "2026-08-01");
            });
    assertThat(new MotifsDUnEcart(avant, apres).phrase("P1", Cause.MOIS, euros("-8000")))
        .isEqualTo(
            "Les mois financés passent de 10 à 5 (janvier, septembre, octobre, novembre et décembre"
                + " ne le sont plus : le poste n'est pas ouvert ; août ne l'est plus : le poste est"
                + " vacant ; février l'est désormais, auparavant : maladie du premier au dernier"
                + " jour) : 8 000,00 € de moins.");
  }

  private static void absent(ObjectNode poste, String debut, String fin) {
    poste
        .putArray("absences")
        .addObject()
        .put("motif", "MALADIE")
        .put("debut", debut)
        .put("fin", fin);
  }

  @Test
  void causesThatDoNotExplainEverythingAreRefused() {
    assertThatThrownBy(
            () ->
                new EcartDePoste("P1", euros("10"), euros("12"), Map.of(Cause.ETP, euros("1.99"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("P1");
  }

  private static void cej(ObjectNode poste, String montant, boolean revalorisation) {
    poste
        .putObject("origine")
        .put("type", "CEJ")
        .put("montantAnnuel", new BigDecimal(montant))
        .put("etp", new BigDecimal("0.8"))
        .put("revalorisation", revalorisation);
  }
}
