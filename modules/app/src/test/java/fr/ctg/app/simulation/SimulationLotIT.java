package fr.ctg.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.app.outillage.CasDeSimulation;
import fr.ctg.app.outillage.ClientNu;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many simulations, as clients meet them: Java's own, which reads nothing until all is sent, and a
 * bare one that reads in between.
 */
@ExtendWith(ServeurDeTest.class)
@Timeout(120)
class SimulationLotIT {

  private static final String NDJSON = "application/x-ndjson";
  private static final int MEGA = 1_048_576;

  /** By default. */
  private static final int FLUX_PAR_ADRESSE = 8;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void fiveThousandLinesKeepTheirOrder() throws Exception {
    var demande = CasDeSimulation.demande("01-poste-unique-conforme.json");
    var corps = new StringBuilder();
    List<String> attendues = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      ((ObjectNode) demande.at("/postes/0")).put("reference", "P" + i);
      corps.append(demande).append('\n');
      attendues.add("P" + i);
    }

    List<JsonNode> reponses = enLisant("?explication=false", corps.toString());

    assertThat(reponses.stream().map(r -> r.at("/postes/0/reference").asText()))
        .containsExactlyElementsOf(attendues);
    assertThat(reponses).allMatch(r -> r.at("/postes/0/calcul").isMissingNode());
  }

  @Test
  void aLineAnswersAsASimulationAlone() throws Exception {
    String demande = CasDeSimulation.demande("04-equipe-pilote-et-adjoints.json").toString();
    JsonNode seule =
        CasDeSimulation.JSON.readTree(
            RestAssured.given()
                .contentType("application/json")
                .body(demande.getBytes(StandardCharsets.UTF_8))
                .post(CasDeSimulation.SIMULATIONS)
                .asString());

    assertThat(lot("", demande)).containsExactly(enLigne(1, seule));
    assertThat(lot("?explication=true", demande + "\r\n")).containsExactly(enLigne(1, seule));
  }

  /** An answer with the number of its line. */
  private static JsonNode enLigne(int ligne, JsonNode reponse) {
    ObjectNode numerotee = ((ObjectNode) reponse).deepCopy();
    return numerotee.put("ligne", ligne);
  }

  @Test
  void everyAnswerBearsTheNumberOfItsLine() throws Exception {
    String juste = CasDeSimulation.demande("01-poste-unique-conforme.json").toString();

    List<JsonNode> reponses =
        lot("", String.join("\n", "", juste, " \t", "", "{}", juste, "pas du json", juste));

    assertThat(reponses.stream().map(r -> r.path("ligne").intValue()))
        .containsExactly(2, 5, 6, 7, 8);
    assertThat(reponses.stream().map(r -> r.has("verdict")))
        .containsExactly(true, false, true, false, true);
  }

  @Test
  void aFaultyLineIsAProblemAndTheStreamGoesOn() throws Exception {
    String juste = CasDeSimulation.demande("01-poste-unique-conforme.json").toString();
    var fautive = CasDeSimulation.demande("01-poste-unique-conforme.json");
    fautive.put("annee", 2017).remove("declaration");
    String longue = juste + " ".repeat(MEGA);

    List<JsonNode> reponses =
        lot(
            "",
            String.join(
                "\n", juste, fautive.toString(), "", "{pas du json", longue, "  \t", juste));

    assertThat(reponses).hasSize(5);
    assertThat(reponses.get(0).get("verdict").asText()).isEqualTo("CONFORME");
    probleme(reponses.get(1), 2, 400, "requete-invalide", "/annee", "/declaration");
    probleme(reponses.get(2), 4, 400, "requete-invalide", "");
    probleme(reponses.get(3), 5, 413, "trop-volumineux");
    assertThat(reponses.get(4)).isEqualTo(enLigne(7, reponses.get(0)));
  }

  private static void probleme(
      JsonNode reponse, int ligne, int statut, String type, String... pointeurs) {
    assertThat(reponse.path("ligne").intValue()).isEqualTo(ligne);
    assertThat(reponse.path("status").intValue()).isEqualTo(statut);
    assertThat(reponse.path("type").asText()).isEqualTo("/problemes/" + type);
    assertThat(reponse.path("title").asText()).isNotBlank();
    assertThat(reponse.path("instance").asText()).isEqualTo(CasDeSimulation.SIMULATIONS + "/lot");
    assertThat(
            CasDeSimulation.elements(reponse.path("erreurs")).map(e -> e.get("pointeur").asText()))
        .containsExactly(pointeurs);
  }

  @Test
  void aLineOfAMegabyteIsRead() throws Exception {
    String juste = CasDeSimulation.demande("01-poste-unique-conforme.json").toString();
    int octets = juste.getBytes(StandardCharsets.UTF_8).length;

    List<JsonNode> reponses = lot("", juste + " ".repeat(MEGA - octets) + "\n" + juste);

    assertThat(reponses).hasSize(2).allMatch(r -> r.path("verdict").asText().equals("CONFORME"));
  }

  @Test
  void aStreamHasNoLimit() throws Exception {
    String juste = CasDeSimulation.demande("01-poste-unique-conforme.json").toString();
    String ligne = juste + " ".repeat(MEGA / 2) + "\n";
    int lignes = 30;

    HttpResponse<InputStream> reponse =
        envoyer(
            "?explication=false",
            BodyPublishers.ofByteArrays(
                Collections.nCopies(lignes, ligne.getBytes(StandardCharsets.UTF_8))));

    assertThat(lignes(reponse.body())).hasSize(lignes);
  }

  @Test
  void anEmptyStreamIsAnsweredByAnEmptyOne() throws Exception {
    assertThat(lot("", "")).isEmpty();
    assertThat(lot("", "\n\n \n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void anAnswerDoesNotWaitForTheNextRequest(String codage) throws Exception {
    byte[] ligne =
        (CasDeSimulation.demande("01-poste-unique-conforme.json") + "\n")
            .getBytes(StandardCharsets.UTF_8);
    try (var bavard = new ClientNu()) {
      bavard.entete(CasDeSimulation.SIMULATIONS + "/lot", NDJSON, "Accept-Encoding: " + codage);
      bavard.morceau(ligne);
      InputStream corps =
          codage.equals("gzip") ? new GZIPInputStream(bavard.corps()) : bavard.corps();
      for (int i = 0; i < 3; i++) {
        assertThat(ClientNu.ligne(corps)).contains("CONFORME");
        bavard.morceau(ligne);
      }
      bavard.fin();
      assertThat(ClientNu.ligne(corps)).contains("CONFORME");
      assertThat(corps.read()).isEqualTo(-1);
    }
  }

  @Test
  void aClientWhoLeavesHarmsNobody() throws Exception {
    byte[] lignes =
        (CasDeSimulation.demande("04-equipe-pilote-et-adjoints.json") + "\n")
            .repeat(200)
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 20; i++) {
      try (var parti = new ClientNu()) {
        parti.entete(CasDeSimulation.SIMULATIONS + "/lot", NDJSON);
        parti.morceau(lignes);
        parti.morceau(lignes);
      }
    }
    String juste = CasDeSimulation.demande("01-poste-unique-conforme.json").toString();
    // It is noticed at once that they have gone, and their places are given back.
    long fin = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    int statut = 429;
    while (statut == 429 && System.nanoTime() < fin) {
      statut = envoyer("", BodyPublishers.ofString(juste)).statusCode();
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    assertThat(statut).isEqualTo(200);
    assertThat(ServeurDeTest.journal()).doesNotContain("\"level\":\"ERROR\"");
    assertThat(lot("", juste)).hasSize(1);
  }

  /** Whoever asks for the headers of an export alone takes no place from whom it is for. */
  @Test
  void theHeadersOfAnExportTakeNoPlace() throws Exception {
    byte[] ligne =
        (CasDeSimulation.demande("01-poste-unique-conforme.json") + "\n")
            .getBytes(StandardCharsets.UTF_8);
    List<ClientNu> ouverts = new ArrayList<>();
    try {
      for (int i = 0; i < FLUX_PAR_ADRESSE; i++) {
        var ouvert = new ClientNu();
        ouverts.add(ouvert);
        ouvert.entete(CasDeSimulation.SIMULATIONS + "/lot", NDJSON);
        ouvert.morceau(ligne);
        assertThat(ClientNu.ligne(ouvert.corps())).contains("CONFORME");
      }
      String export = "/api/v1/referentiel/regles";
      for (String forme : List.of("text/csv", NDJSON)) {
        RestAssured.given().accept(forme).get(export).then().statusCode(429);
        RestAssured.given().accept(forme).head(export).then().statusCode(200);
      }
    } finally {
      for (ClientNu ouvert : ouverts) {
        ouvert.close();
      }
    }
  }

  @Test
  void aStreamThatBreaksSaysSoInItsLastLine() throws Exception {
    byte[] ligne =
        (CasDeSimulation.demande("01-poste-unique-conforme.json") + "\n")
            .getBytes(StandardCharsets.UTF_8);
    try (var casse = new ClientNu()) {
      casse.entete(CasDeSimulation.SIMULATIONS + "/lot", NDJSON);
      casse.morceau(ligne);
      casse.texte("pas un nombre\r\n");
      assertThat(casse.reponse()).contains("\"verdict\"", "/problemes/requete-refusee");
    }
  }

  @Test
  void refusesBeforeTheFirstLineWhatConcernsAllOfThem() throws Exception {
    assertThat(
            envoyer("?explication=peut-etre&autre=1", BodyPublishers.ofString("{}")).statusCode())
        .isEqualTo(400);
    HttpResponse<String> json =
        client.send(
            requete("", BodyPublishers.ofString("{}"))
                .setHeader("Content-Type", "application/json")
                .build(),
            BodyHandlers.ofString());
    assertThat(json.statusCode()).isEqualTo(415);
    assertThat(json.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  // Requests

  private List<JsonNode> lot(String parametres, String corps) throws Exception {
    HttpResponse<InputStream> reponse = envoyer(parametres, BodyPublishers.ofString(corps));
    assertThat(reponse.statusCode()).isEqualTo(200);
    assertThat(reponse.headers().firstValue("Content-Type")).contains(NDJSON);
    return lignes(reponse.body());
  }

  /** Reads the answers while the requests are sent, as a long stream must be. */
  private static List<JsonNode> enLisant(String parametres, String corps) throws Exception {
    try (var client = new ClientNu()) {
      client.entete(CasDeSimulation.SIMULATIONS + "/lot" + parametres, NDJSON);
      var envoi =
          CompletableFuture.runAsync(
              () -> {
                try {
                  byte[] octets = corps.getBytes(StandardCharsets.UTF_8);
                  for (int i = 0; i < octets.length; i += MEGA / 16) {
                    client.morceau(
                        Arrays.copyOfRange(octets, i, Math.min(octets.length, i + MEGA / 16)));
                  }
                  client.fin();
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      List<JsonNode> reponses = lignes(client.corps());
      envoi.join();
      return reponses;
    }
  }

  private HttpResponse<InputStream> envoyer(String parametres, HttpRequest.BodyPublisher corps)
      throws Exception {
    return client.send(requete(parametres, corps).build(), BodyHandlers.ofInputStream());
  }

  private static HttpRequest.Builder requete(String parametres, HttpRequest.BodyPublisher corps) {
    return HttpRequest.newBuilder(
            URI.create(RestAssured.baseURI + CasDeSimulation.SIMULATIONS + "/lot" + parametres))
        .header("Content-Type", NDJSON)
        .POST(corps);
  }

  private static List<JsonNode> lignes(InputStream corps) throws IOException {
    List<JsonNode> lignes = new ArrayList<>();
    try (var lecteur = new BufferedReader(new InputStreamReader(corps, StandardCharsets.UTF_8))) {
      for (String ligne = lecteur.readLine(); ligne != null; ligne = lecteur.readLine()) {
        lignes.add(CasDeSimulation.JSON.readTree(ligne));
      }
    }
    return lignes;
  }
}
