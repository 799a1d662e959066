package fr.ctg.app.simulation;

import static fr.ctg.app.outillage.CasDeSimulation.JSON;
import static fr.ctg.app.outillage.CasDeSimulation.SIMULATIONS;
import static fr.ctg.app.outillage.CasDeSimulation.cas;
import static fr.ctg.app.outillage.CasDeSimulation.demande;
import static fr.ctg.app.outillage.CasDeSimulation.elements;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.CasDeSimulation;
import fr.ctg.app.outillage.ClientNu;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One simulation, as a client meets it. */
@ExtendWith(ServeurDeTest.class)
class SimulationIT {

  private static final String JSON_TYPE = "application/json";

  /** Numbers as they are written, which no reader of JSON tells. */
  private static final Pattern MONTANTS =
      Pattern.compile("\"(?:montant|montantTotal|montantTheorique|taux)\":([^,}]+)");

  private static final Pattern ETP = Pattern.compile("\"(?:etp|etpCooperation)\":([^,}]+)");

  static Stream<Path> fichiers() throws IOException {
    return CasDeSimulation.tous();
  }

  @ParameterizedTest
  @MethodSource("fichiers")
  void answersTheWorkedCase(Path fichier) throws IOException {
    JsonNode cas = JSON.readTree(fichier.toFile());

    Response reponse = simuler(cas.get("demande").toString());

    assertThat(reponse.statusCode()).as(reponse.asString()).isEqualTo(200);
    assertThat(reponse.contentType()).isEqualTo(JSON_TYPE);
    assertThat(reponse.header("ETag")).isNull();
    JsonNode simulation = JSON.readTree(reponse.asString());
    SoftAssertions constate = new SoftAssertions();
    comparer("", cas.get("attendu"), simulation, constate);
    constate.assertAll();
  }

  /** What is expected must be there; of an object, more may be. */
  private static void comparer(
      String lieu, JsonNode attendu, JsonNode obtenu, SoftAssertions constate) {
    if (lieu.equals("/constats")) {
      constate.assertThat(constats(obtenu)).as(lieu).isEqualTo(constats(attendu));
    } else if (attendu.isNumber()) {
      constate.assertThat(obtenu.isNumber()).as(lieu).isTrue();
      constate
          .assertThat(obtenu.decimalValue())
          .as(lieu)
          .isEqualByComparingTo(attendu.decimalValue());
    } else if (attendu.isArray()) {
      constate.assertThat(obtenu).as(lieu).hasSameSizeAs(attendu);
      for (int i = 0; i < attendu.size(); i++) {
        comparer(lieu + "/" + i, attendu.get(i), obtenu.path(i), constate);
      }
    } else if (attendu.isObject()) {
      for (Iterator<String> noms = attendu.fieldNames(); noms.hasNext(); ) {
        String nom = noms.next();
        comparer(lieu + "/" + nom, attendu.get(nom), obtenu.path(nom), constate);
      }
      constate
          .assertThat(obtenu.has("etpCooperation"))
          .as(lieu)
          .isEqualTo(attendu.has("etpCooperation"));
    } else {
      constate.assertThat(obtenu).as(lieu).isEqualTo(attendu);
    }
  }

  private static Set<List<String>> constats(JsonNode constats) {
    Set<List<String>> ensemble = new HashSet<>();
    for (JsonNode constat : constats) {
      ensemble.add(
          List.of(
              constat.get("regle").asText(),
              constat.path("poste").asText("la convention"),
              constat.get("verdict").asText(),
              constat.get("effet").asText()));
    }
    return ensemble;
  }

  @Test
  void theFirstExampleShowsWhyAPostIsNotFinanced() throws IOException {
    Path exemple = ApplicationLancee.racine().resolve("docs/exemples/premiere-simulation.json");

    JsonNode simulation = JSON.readTree(simuler(Files.readString(exemple)).asString());

    assertThat(simulation.get("verdict").asText()).isEqualTo("NON_CONFORME");
    JsonNode refuse = simulation.at("/postes/1");
    assertThat(refuse.get("montant").decimalValue()).isZero();
    assertThat(refuse.get("montantTheorique").decimalValue()).isPositive();
    String refus =
        elements(simulation.get("constats"))
            .filter(c -> c.get("verdict").asText().equals("NON_RESPECTEE"))
            .map(c -> c.get("regle").asText() + " " + c.get("poste").asText())
            .toList()
            .toString();
    assertThat(refus).isEqualTo("[" + refuse.at("/calcul/regle").asText() + " jeunesse]");
    assertThat(simulation.at("/postes/0/montant").decimalValue()).isPositive();
  }

  @Test
  void thePublishedExampleIsTheFirstExample() throws IOException {
    Path racine = ApplicationLancee.racine();
    assertThat(
            racine.resolve("modules/app/src/main/resources/META-INF/exemples/simuler.demande.json"))
        .hasSameTextualContentAs(racine.resolve("docs/exemples/premiere-simulation.json"));
  }

  @Test
  void amountsBearTwoDecimalsAndWorkingTimesFour() throws IOException {
    String texte =
        simuler(cas("05-responsable-de-service.json").get("demande").toString()).asString();

    assertThat(MONTANTS.matcher(texte).results().map(r -> r.group(1)))
        .isNotEmpty()
        .allMatch(montant -> montant.matches("[0-9]+\\.[0-9]{2}"));
    assertThat(ETP.matcher(texte).results().map(r -> r.group(1)))
        .isNotEmpty()
        .allMatch(etp -> etp.matches("[0-9]+\\.[0-9]{4}"));
    assertThat(texte).doesNotContain(":null");
  }

  @Test
  void everyStepOfAComputationTellsWhatItStandsOn() throws IOException {
    JsonNode simulation =
        JSON.readTree(
            simuler(cas("09-historique-revalorise.json").get("demande").toString()).asString());
    List<JsonNode> etapes = new ArrayList<>();
    aPlat(simulation.at("/postes/0/calcul"), etapes);

    assertThat(etapes).hasSizeGreaterThan(10);
    assertThat(etapes)
        .allSatisfy(
            etape -> {
              assertThat(etape.path("libelle").asText()).isNotBlank();
              assertThat(etape.path("valeur").asText()).isNotBlank();
              if (etape.has("regle") || etape.has("parametre")) {
                assertThat(etape.at("/source/citation").asText()).isNotBlank();
              }
            });
    assertThat(etapes).anyMatch(e -> e.path("parametre").asText().equals("forfait-etp"));
    assertThat(new BigDecimal(etapes.getFirst().get("valeur").asText()))
        .isEqualByComparingTo(simulation.at("/postes/0/montant").decimalValue());
  }

  private static void aPlat(JsonNode etape, List<JsonNode> etapes) {
    etapes.add(etape);
    etape.path("etapes").forEach(dessous -> aPlat(dessous, etapes));
  }

  @Test
  void aSimulationForACafElsewhereSaysSo() throws IOException {
    ObjectNode demande = demande("01-poste-unique-conforme.json");

    JsonNode chezElle = JSON.readTree(simuler(demande.put("caf", "74").toString()).asString());
    JsonNode ailleurs = JSON.readTree(simuler(demande.put("caf", "22").toString()).asString());

    assertThat(chezElle.has("avertissements")).isFalse();
    assertThat(ailleurs.at("/avertissements/0/code").asText())
        .isEqualTo("TERRITOIRE_D_UNE_AUTRE_CAF");
    assertThat(ailleurs.at("/avertissements/0/message").asText()).contains("Caf 22", "Caf 74 : ");
    assertThat(ailleurs.get("montantTotal")).isEqualTo(chezElle.get("montantTotal"));
  }

  @Test
  void aTeamWithoutAnOpenDayIsNotPassedOverInSilence() throws IOException {
    ObjectNode demande = demande("01-poste-unique-conforme.json");
    ((ObjectNode) demande.at("/postes/0")).put("fermeture", "2025-12-31");

    JsonNode simulation = JSON.readTree(simuler(demande.toString()).asString());

    assertThat(simulation.get("postes")).isEmpty();
    assertThat(elements(simulation.get("avertissements")).map(a -> a.get("code").asText()))
        .containsExactly("AUCUN_POSTE_OUVERT", "POSTE_HORS_DE_L_ANNEE");
  }

  @Test
  void tellsFaultsOfEveryKindAtOnce() throws IOException {
    ObjectNode demande = demande("04-equipe-pilote-et-adjoints.json");
    ((ObjectNode) demande.at("/postes/0")).put("etp", "0.8");
    ((ObjectNode) demande.at("/postes/1")).remove("cle");
    ((ObjectNode) demande.at("/postes/1")).put("couleur", "bleu");
    ((ObjectNode) demande.at("/postes/2")).set("reference", demande.at("/postes/0/reference"));
    ((ObjectNode) demande.at("/convention")).put("fin", "2023-12-31");
    ((ObjectNode) demande.at("/convention")).putArray("signataires").add("217400424");
    demande.put("caf", "999");
    demande.put("annee", 2017);

    Response refus = simuler(demande.toString());

    assertThat(refus.statusCode()).isEqualTo(400);
    assertThat(refus.contentType()).isEqualTo("application/problem+json");
    assertThat(refus.jsonPath().getString("type")).isEqualTo("/problemes/requete-invalide");
    assertThat(refus.jsonPath().getString("instance")).isEqualTo(SIMULATIONS);
    assertThat(refus.jsonPath().<String>getList("erreurs.pointeur"))
        .containsExactlyInAnyOrder(
            "/annee",
            "/caf",
            "/convention/fin",
            "/convention/signataires/0",
            "/postes/0/etp",
            "/postes/1/cle",
            "/postes/1/couleur",
            "/postes/2/reference");
    assertThat(refus.jsonPath().<String>getList("erreurs.message"))
        .allMatch(message -> message.length() > 20);
  }

  @Test
  void anAmountBeyondItsBoundIsAFaultOfItsMember() throws IOException {
    Response refus = simuler(deuxPostesHistoriques("1000000000.01").toString());

    assertThat(refus.statusCode()).as(refus.asString()).isEqualTo(400);
    assertThat(refus.jsonPath().<String>getList("erreurs.pointeur"))
        .containsExactly("/postes/0/origine/montantAnnuel", "/postes/1/origine/montantAnnuel");
  }

  @Test
  void theGreatestAmountsAreComputed() throws IOException {
    Response reponse = simuler(deuxPostesHistoriques("1000000000").toString());

    assertThat(reponse.statusCode()).as(reponse.asString()).isEqualTo(200);
    // Twice a billion for the historical part, and 0.9999 ETP at the national amount.
    assertThat(reponse.asString()).contains("\"montantTotal\":2000047995.20");
  }

  /**
   * Two posts at the steepest rate that can be written: that amount for a ten-thousandth of ETP.
   */
  private static ObjectNode deuxPostesHistoriques(String montantAnnuel) throws IOException {
    ObjectNode demande = demande("09-historique-revalorise.json");
    ObjectNode poste = (ObjectNode) demande.at("/postes/0");
    ((ObjectNode) poste.at("/origine"))
        .put("montantAnnuel", new BigDecimal(montantAnnuel))
        .put("etp", new BigDecimal("0.0001"));
    ((com.fasterxml.jackson.databind.node.ArrayNode) demande.get("postes"))
        .add(poste.deepCopy().put("reference", "P2"));
    return demande;
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 415, format-non-pris-en-charge",
    "application/xml, 415, format-non-pris-en-charge",
    "application/x-ndjson, 415, format-non-pris-en-charge",
    "application/json, 400, requete-invalide",
    "application/json;charset=utf-8, 400, requete-invalide"
  })
  void readsJsonOnly(String type, int statut, String probleme) {
    Response refus =
        given()
            .config(
                RestAssured.config()
                    .encoderConfig(
                        io.restassured.config.EncoderConfig.encoderConfig()
                            .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
            .header("Content-Type", type)
            .body("[]".getBytes(StandardCharsets.UTF_8))
            .post(SIMULATIONS);

    assertThat(refus.statusCode()).isEqualTo(statut);
    assertThat(refus.jsonPath().getString("type")).isEqualTo("/problemes/" + probleme);
  }

  @Test
  void knowsNoParameter() throws IOException {
    given()
        .contentType(JSON_TYPE)
        .body(demande("01-poste-unique-conforme.json").toString())
        .post(SIMULATIONS + "?explication=false")
        .then()
        .statusCode(400)
        .body("erreurs[0].pointeur", org.hamcrest.Matchers.equalTo("/explication"));
  }

  // Size

  @ParameterizedTest
  @CsvSource({
    SIMULATIONS + ", 1048577",
    SIMULATIONS + ", 10485760",
    SIMULATIONS + "/comparaison, 2097153",
    SIMULATIONS + "/comparaison, 10485760",
  })
  void aBodyTooLargeIsRefused(String adresse, int octets) {
    byte[] corps = new byte[octets];
    java.util.Arrays.fill(corps, (byte) ' ');

    Response refus = given().contentType(JSON_TYPE).body(corps).post(adresse);

    assertThat(refus.statusCode()).isEqualTo(413);
    assertThat(refus.contentType()).isEqualTo("application/problem+json");
    assertThat(refus.jsonPath().getString("type")).isEqualTo("/problemes/trop-volumineux");
  }

  @Test
  void aBodyOfUnknownSizeIsRefusedWhereItGetsTooLarge() throws IOException {
    try (var client = new ClientNu()) {
      client.entete(SIMULATIONS, JSON_TYPE);
      byte[] morceau = new byte[64 * 1024];
      java.util.Arrays.fill(morceau, (byte) ' ');
      for (int i = 0; i < 160; i++) {
        client.morceau(morceau);
      }
      client.fin();
      assertThat(client.reponse())
          .startsWith("HTTP/1.1 413")
          .contains("/problemes/trop-volumineux");
    }
  }

  @Test
  void noPartOfABodyIsHeldWholeWhateverItAnnounces() throws IOException {
    for (String adresse : List.of(SIMULATIONS, SIMULATIONS + "/lot", "/nulle/part")) {
      try (var client = new ClientNu()) {
        client.entete(adresse, adresse.endsWith("lot") ? "application/x-ndjson" : JSON_TYPE);
        client.texte("7fffffff\r\n");
        assertThat(client.reponse()).contains("/problemes/");
      }
    }
  }

  // Requests

  private static Response simuler(String corps) {
    return given()
        .contentType(JSON_TYPE)
        .body(corps.getBytes(StandardCharsets.UTF_8))
        .post(SIMULATIONS);
  }
}
