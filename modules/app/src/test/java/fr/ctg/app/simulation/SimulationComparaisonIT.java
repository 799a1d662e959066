package fr.ctg.app.simulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.CasDeSimulation;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two simulations compared, as a client meets them. */
@ExtendWith(ServeurDeTest.class)
class SimulationComparaisonIT {

  @Test
  void theDifferenceAddsUpWhateverTheTwo() throws IOException {
    List<Path> cas;
    try (Stream<Path> tous = CasDeSimulation.tous()) {
      cas = tous.toList();
    }
    for (int i = 0; i < cas.size(); i++) {
      JsonNode avant = CasDeSimulation.JSON.readTree(cas.get(i).toFile());
      JsonNode apres = CasDeSimulation.JSON.readTree(cas.get((i + 7) % cas.size()).toFile());

      JsonNode comparaison = comparer(avant.get("demande"), apres.get("demande"));

      assertThat(montant(comparaison, "avant"))
          .isEqualByComparingTo(avant.at("/attendu/montantTotal").decimalValue());
      assertThat(montant(comparaison, "apres"))
          .isEqualByComparingTo(apres.at("/attendu/montantTotal").decimalValue());
      assertThat(comparaison.get("verdictAvant")).isEqualTo(avant.at("/attendu/verdict"));
      assertThat(comparaison.get("verdictApres")).isEqualTo(apres.at("/attendu/verdict"));
      lesSommesSontJustes(comparaison);
    }
  }

  private static void lesSommesSontJustes(JsonNode comparaison) {
    assertThat(montant(comparaison, "ecart"))
        .isEqualTo(montant(comparaison, "apres").subtract(montant(comparaison, "avant")))
        .isEqualByComparingTo(somme(comparaison.get("causes"), "montant"))
        .isEqualByComparingTo(somme(comparaison.get("postes"), "ecart"));
    for (JsonNode poste : comparaison.get("postes")) {
      assertThat(montant(poste, "ecart"))
          .isEqualTo(montant(poste, "apres").subtract(montant(poste, "avant")))
          .isEqualByComparingTo(somme(poste.get("causes"), "montant"));
      for (JsonNode cause : poste.get("causes")) {
        assertThat(cause.get("message").asText())
            .endsWith(montant(cause, "montant").signum() < 0 ? " de moins." : " de plus.");
      }
    }
  }

  @Test
  void aNewPostARemovedOneAndMoreTimeAreToldApart() throws IOException {
    ObjectNode avant = CasDeSimulation.demande("01-poste-unique-conforme.json");
    ObjectNode apres = avant.deepCopy();
    ObjectNode seul = (ObjectNode) apres.at("/postes/0");
    seul.put("etp", new BigDecimal("0.9")).put("ouverture", "2026-03-01");
    ObjectNode second = seul.deepCopy().put("reference", "P2").put("pilote", false);
    ((ArrayNode) apres.get("postes")).add(second);

    JsonNode comparaison = comparer(avant, apres);

    assertThat(textes(comparaison.at("/postes/0/causes"), "cause")).containsExactly("ETP", "MOIS");
    assertThat(textes(comparaison.at("/postes/0/causes"), "message"))
        .containsExactly(
            "Le temps de coopération passe de 0,8 ETP à 0,9 ETP : 2 400,00 € de plus.",
            "Les mois financés passent de 12 à 10 (janvier et février ne le sont plus : le poste n'est"
                + " pas ouvert) : 3 600,00 € de moins.");
    assertThat(textes(comparaison.at("/postes/1/causes"), "cause"))
        .containsExactly("POSTE_NOUVEAU");
    JsonNode retour = comparer(apres, avant);
    assertThat(textes(retour.at("/postes/1/causes"), "message").getFirst())
        .isEqualTo(
            "Le poste P2 est retiré, avec 10 mois financés (janvier et février ne sont pas financés"
                + " : le poste n'est pas ouvert) : 18 000,00 € de moins.");
    assertThat(textes(retour.at("/postes/0/causes"), "message"))
        .contains(
            "Les mois financés passent de 10 à 12 (janvier et février le sont désormais, auparavant"
                + " : le poste n'est pas ouvert) : 3 200,00 € de plus.");
  }

  @Test
  void aBlockingRuleIsNamed() throws IOException {
    ObjectNode avant = CasDeSimulation.demande("01-poste-unique-conforme.json");
    ObjectNode apres = CasDeSimulation.demande("06-directeur-ineligible.json");

    assertThat(textes(comparer(avant, apres).at("/postes/0/causes"), "message").getFirst())
        .startsWith("Une règle bloquante s'oppose désormais au financement (MGT-DIRECTION) : ")
        .endsWith(" de moins.");
    assertThat(textes(comparer(apres, avant).at("/postes/0/causes"), "message").getFirst())
        .startsWith(
            "Plus aucune règle bloquante ne s'oppose au financement (auparavant MGT-DIRECTION) : ");
  }

  @Test
  void otherRatesAreToldAsTheyAre() throws IOException {
    ObjectNode avant = CasDeSimulation.demande("09-historique-revalorise.json");
    ObjectNode apres = avant.deepCopy();
    ((ObjectNode) apres.at("/postes/0/origine")).put("revalorisation", false);

    List<String> messages = textes(comparer(avant, apres).at("/postes/0/causes"), "message");

    assertThat(messages).singleElement().asString().startsWith("Le barème passe de « ");
  }

  @Test
  void aChairThatIsTakenOverIsNamed() throws IOException {
    ObjectNode apres = CasDeSimulation.demande("19-succession-dans-le-mois.json");
    ObjectNode avant = apres.deepCopy();
    ((ObjectNode) avant.at("/postes/1")).remove("succede");

    JsonNode poste = comparer(avant, apres).at("/postes/1");

    assertThat(textes(poste.get("causes"), "message"))
        .containsExactly(
            "Les mois financés passent de 7 à 6 (le mois de juin est financé sous le poste P1,"
                + " auquel celui-ci succède) : 1 600,00 € de moins.");
  }

  @Test
  void theSameTwiceDiffersByNothing() throws IOException {
    ObjectNode demande = CasDeSimulation.demande("04-equipe-pilote-et-adjoints.json");

    JsonNode comparaison = comparer(demande, demande);

    assertThat(montant(comparaison, "ecart")).isEqualTo("0.00");
    assertThat(comparaison.get("causes")).isEmpty();
    assertThat(comparaison.get("postes")).hasSize(3).allMatch(p -> p.get("causes").isEmpty());
  }

  @Test
  void theFaultsOfBothAreToldAtOnce() throws IOException {
    ObjectNode avant = CasDeSimulation.demande("01-poste-unique-conforme.json");
    ObjectNode apres = avant.deepCopy();
    avant.put("caf", "999").put("annee", "2026");
    ((ObjectNode) apres.at("/postes/0/employeur")).put("siren", "217400424");
    ((ArrayNode) apres.at("/convention/signataires")).set(0, "732829320");
    ((ObjectNode) apres.at("/convention")).putArray("communes").add("99999");

    Response refus = envoyer(avant, apres);

    assertThat(refus.statusCode()).isEqualTo(400);
    assertThat(refus.jsonPath().<String>getList("erreurs.pointeur"))
        .containsExactlyInAnyOrder(
            "/avant/annee",
            "/avant/caf",
            "/apres/convention/communes/0",
            "/apres/convention/signataires/0",
            "/apres/postes/0/employeur/siren");
  }

  @Test
  void thePublishedExampleIsAnswered() throws IOException {
    JsonNode exemple =
        CasDeSimulation.JSON.readTree(
            Files.readString(
                ApplicationLancee.racine()
                    .resolve(
                        "modules/app/src/main/resources/META-INF/exemples/comparerSimulations.demande.json")));

    lesSommesSontJustes(comparer(exemple.get("avant"), exemple.get("apres")));
  }

  private static JsonNode comparer(JsonNode avant, JsonNode apres) throws IOException {
    Response reponse = envoyer(avant, apres);
    assertThat(reponse.statusCode()).as(reponse.asString()).isEqualTo(200);
    return CasDeSimulation.JSON.readTree(reponse.asString());
  }

  private static Response envoyer(JsonNode avant, JsonNode apres) {
    ObjectNode corps = CasDeSimulation.JSON.createObjectNode();
    corps.set("avant", avant);
    corps.set("apres", apres);
    return given()
        .contentType("application/json")
        .body(corps.toString().getBytes(StandardCharsets.UTF_8))
        .post(CasDeSimulation.SIMULATIONS + "/comparaison");
  }

  private static BigDecimal montant(JsonNode objet, String membre) {
    return objet.get(membre).decimalValue();
  }

  private static BigDecimal somme(JsonNode elements, String membre) {
    return CasDeSimulation.elements(elements)
        .map(e -> montant(e, membre))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> textes(JsonNode elements, String membre) {
    return CasDeSimulation.elements(elements)
        .map(e -> e.get(membre).asText().replace('\u00a0', ' '))
        .toList();
  }
}
