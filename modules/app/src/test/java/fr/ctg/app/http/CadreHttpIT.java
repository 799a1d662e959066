package fr.ctg.app.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.ctg.app.outillage.CasDeSimulation;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every address has in common: problems, conditional reads, compression, CORS, identifiers.
 */
@ExtendWith(ServeurDeTest.class)
class CadreHttpIT {

  private static final String PROBLEME = "application/problem+json";
  private static final int TOURS = 31;
  private static final String REGLES = "/api/v1/referentiel/regles";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /nulle/part                                        | 404 | introuvable
          GET    | /api/v1/nulle                                      | 404 | introuvable
          GET    | /api/v1/referentiel/versions/inconnue              | 404 | introuvable
          GET    | /api/v1/referentiel/versions/inconnue/missions     | 404 | introuvable
          GET    | /api/v1/referentiel/versions/cnaf-2019/inconnue    | 404 | introuvable
          GET    | /api/v1/referentiel/regles/INCONNUE                | 404 | introuvable
          GET    | /api/v1/referentiel/versions/%00                   | 400 | requete-invalide
          POST   | /health                                            | 405 | methode-non-permise
          DELETE | /openapi                                           | 405 | methode-non-permise
          GET    | /problemes/inconnu                                 | 404 | introuvable
          DELETE | /api/v1/referentiel/regles                         | 405 | methode-non-permise
          POST   | /api/v1/referentiel/regles                         | 405 | methode-non-permise
          GET    | /api/v1/referentiel/regles?curseur=faux            | 400 | curseur-invalide
          GET    | /api/v1/referentiel/regles?limite=0                | 400 | requete-invalide
          GET    | /api/v1/referentiel/regles?limite=201              | 400 | requete-invalide
          GET    | /api/v1/referentiel/regles?limite=beaucoup         | 400 | requete-invalide
          GET    | /api/v1/referentiel/regles?limit=5                 | 400 | requete-invalide
          GET    | /api/v1/referentiel/parametres?date=2026-02-30     | 400 | requete-invalide
          GET    | /api/v1/referentiel/parametres?date=999999999-01-01 | 400 | requete-invalide
          GET    | /api/v1/referentiel/parametres?caf=99              | 400 | requete-invalide
          GET    | /api/v1/referentiel/recherche                      | 400 | requete-invalide
          GET    | /api/v1/referentiel/recherche?q=                   | 400 | requete-invalide
          GET    | /api/v1/referentiel/recherche?q=foug%E8res         | 400 | requete-invalide
          GET    | /api/v1/referentiel/regles?format=xls              | 400 | requete-invalide
          """)
  void refusesWithAProblemInFrench(String methode, String adresse, int statut, String type) {
    given()
        .urlEncodingEnabled(false)
        .request(methode, adresse)
        .then()
        .statusCode(statut)
        .contentType(PROBLEME)
        .body("type", equalTo("/problemes/" + type))
        .body("status", equalTo(statut))
        .body("title", notNullValue())
        .body("detail", notNullValue())
        .body("instance", startsWith("/"));
  }

  @Test
  void tellsEveryFaultOfAnAddressAtOnce() {
    when()
        .get("/api/v1/referentiel/parametres?date=hier&caf=99&limite=0&autre=1")
        .then()
        .statusCode(400)
        .body("erreurs", hasSize(4))
        .body("erreurs.pointeur", hasItem("/date"))
        .body("erreurs.pointeur", hasItem("/caf"))
        .body("erreurs.pointeur", hasItem("/limite"))
        .body("erreurs.pointeur", hasItem("/autre"));
  }

  /** Written by hand: clients refuse to send such an address. */
  @ParameterizedTest
  @ValueSource(strings = {"q=foug%E8res", "limite=2&q=100%", "q=%zz"})
  void anIllWrittenAddressIsToldWithItsParameter(String requete) throws IOException {
    try (var prise = new Socket("localhost", RestAssured.port)) {
      prise.setSoTimeout(10_000);
      String ligne = "GET /api/v1/referentiel/recherche?" + requete + " HTTP/1.1\r\n";
      prise
          .getOutputStream()
          .write(
              (ligne + "Host: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      String reponse = new String(prise.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(reponse)
          .startsWith("HTTP/1.1 400")
          .contains("\"instance\":\"/api/v1/referentiel/recherche\"", "\"/q\"", "écrivez");
    }
  }

  @Test
  void theFirstPageLeadsOn() {
    String page =
        when().get("/").then().statusCode(200).contentType("text/html").extract().asString();
    List<String> liens =
        java.util.regex.Pattern.compile("href=\"([^\"]+)\"")
            .matcher(page)
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(liens).hasSizeGreaterThan(5);
    liens.forEach(lien -> when().get(lien).then().statusCode(200));
  }

  @Test
  void theContractHasAnAddressInEachForm() {
    when()
        .get("/openapi.json")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("openapi", startsWith("3."));
    assertThat(when().get("/openapi.yaml").then().statusCode(200).extract().asString())
        .startsWith("---\nopenapi: 3.");
  }

  @Test
  void aFrenchExcelOpensAList() {
    Response classeur = given().accept("text/html,*/*;q=0.8").get(REGLES + "?format=excel");
    classeur
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .header("Content-Disposition", equalTo("attachment; filename=\"regles.csv\""));
    assertThat(new String(classeur.asByteArray(), StandardCharsets.UTF_8))
        .startsWith("\uFEFFcode;ordre;");
  }

  @Test
  void anotherCharacterSetIsRefusedRatherThanIgnored() {
    given()
        .accept("text/csv;charset=iso-8859-1")
        .get(REGLES)
        .then()
        .statusCode(406)
        .body("detail", containsString("UTF-8"));
    given().accept("text/csv;charset=UTF-8").get(REGLES).then().statusCode(200);
  }

  @Test
  void everyProblemTypeHasAPage() {
    String liste = when().get("/problemes/").then().statusCode(200).extract().asString();
    var noms =
        java.util.regex.Pattern.compile("href=\"(/problemes/[a-z-]+)\"")
            .matcher(liste)
            .results()
            .map(r -> r.group(1))
            .filter(page -> !page.equals("/problemes/codes"))
            .toList();
    assertThat(noms).hasSizeGreaterThan(10);
    for (String nom : noms) {
      when()
          .get(nom)
          .then()
          .statusCode(200)
          .contentType("text/html")
          .body(containsString("corriger"));
    }
  }

  @Test
  void anUnacceptableFormIsAProblem() {
    given()
        .accept("image/png")
        .get(REGLES)
        .then()
        .statusCode(406)
        .contentType(PROBLEME)
        .body("type", equalTo("/problemes/non-acceptable"))
        .body("detail", containsString("application/json, text/csv, application/x-ndjson"));
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/simulations, Accept, application/json",
    "POST, /api/v1/simulations/lot, Accept, application/x-ndjson"
  })
  void aBodyInAnUnknownFormIsToldTheKnownOnes(
      String methode, String adresse, String entete, String format) {
    given()
        .contentType("text/xml")
        .body("<a/>")
        .request(methode, adresse)
        .then()
        .statusCode(415)
        .contentType(PROBLEME)
        .header(entete, format)
        .body("detail", containsString(format));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/referentiel/regles | GET, HEAD, OPTIONS
          /api/v1/conventions        | GET, HEAD, OPTIONS, POST
          /api/v1/simulations        | OPTIONS, POST
          /health/live               | GET, HEAD, OPTIONS
          /metrics                   | GET, HEAD, OPTIONS
          /                          | GET, HEAD, OPTIONS
          /openapi                   | GET, HEAD, OPTIONS
          /openapi.json              | GET, HEAD, OPTIONS
          /openapi.yaml              | GET, HEAD, OPTIONS
          /documentation/index.html  | GET, HEAD, OPTIONS
          /problemes/introuvable     | GET, HEAD, OPTIONS
          """)
  void everyAddressTellsItsMethods(String adresse, String methodes) {
    given().options(adresse).then().statusCode(204).header("Allow", equalTo(methodes));
  }

  @ParameterizedTest
  @CsvSource({"/nulle", "/api/v1/nulle", "/health/nulle", "/documentation/nulle.js", "/emetteur/"})
  void anUnknownAddressHasNoMethods(String adresse) {
    given().options(adresse).then().statusCode(404).contentType(PROBLEME);
  }

  @Test
  void metricsHaveFamiliesOfTheirOwnAndSayWhatIsUnknown() {
    when()
        .get("/metrics/application")
        .then()
        .statusCode(200)
        .body(containsString("ctg_connexions"))
        .body(containsString("ctg_corps"));
    when()
        .get("/metrics/application/ctg.connexions")
        .then()
        .statusCode(200)
        .body(containsString("ctg_connexions{"));
    when()
        .get("/metrics?name=ctg.corps")
        .then()
        .statusCode(200)
        .body(containsString("ctg_corps_bytes{"));
    for (String inconnue :
        List.of(
            "/metrics/nulle",
            "/metrics?scope=nulle",
            "/metrics?name=nulle",
            "/metrics?scope=base&name=ctg.connexions",
            "/metrics/application/nulle",
            "/metrics/base/ctg.connexions",
            "/metrics/application/ctg.connexions/nulle")) {
      when()
          .get(inconnue)
          .then()
          .statusCode(404)
          .contentType(PROBLEME)
          .body("detail", notNullValue());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Accept          | a/b/c",
        "Accept          | application/json;q=abc",
        "Accept-Language | zz;q=abc",
        "Content-Type    | garbage"
      })
  void aHeaderThatCannotBeReadIsAProblem(String nom, String valeur) {
    given()
        .header(nom, valeur)
        .get(REGLES)
        .then()
        .statusCode(400)
        .contentType(PROBLEME)
        .body("type", equalTo("/problemes/requete-refusee"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Transfer-Encoding: chunked                        | zz",
        "Content-Length: 2\\r\\nContent-Length: 3         | {}x",
        "Content-Length: 2\\r\\nTransfer-Encoding: chunked | {}"
      })
  void aBodyWhoseLengthIsUnclearIsAProblem(String longueur, String corps) throws IOException {
    try (var prise = new Socket("localhost", RestAssured.port)) {
      prise.setSoTimeout(10_000);
      String requete =
          "POST /api/v1/simulations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + "Connection: close\r\n"
              + longueur.replace("\\r\\n", "\r\n")
              + "\r\n\r\n"
              + corps
              + "\r\n";
      prise.getOutputStream().write(requete.getBytes(StandardCharsets.US_ASCII));
      byte[] debut = prise.getInputStream().readNBytes(64);
      assertThat(new String(debut, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void aWrongMethodSaysWhichAreRight() {
    when().delete(REGLES).then().statusCode(405).header("Allow", containsString("GET"));
  }

  @Test
  void tenMegabytesOfGarbageAreRefused() {
    byte[] octets = new byte[10 * 1024 * 1024];
    new Random(42).nextBytes(octets);
    Response reponse = given().contentType("application/json").body(octets).post(REGLES);
    assertThat(reponse.statusCode()).isIn(405, 413);
    assertThat(reponse.contentType()).startsWith(PROBLEME);
    when().get(REGLES).then().statusCode(200);
  }

  @Test
  void whatIsNotEvenHttpIsAProblemToo() throws IOException {
    try (var prise = new Socket("localhost", RestAssured.port)) {
      prise.setSoTimeout(10_000);
      prise
          .getOutputStream()
          .write("GET /a b c HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String reponse = new String(prise.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(reponse).startsWith("HTTP/1.1 400").contains(PROBLEME, "/problemes/");
    }
  }

  @Test
  void aReaderWhoHasItAlreadyGets304() {
    Response premiere = when().get(REGLES);
    String marque = premiere.header("ETag");
    assertThat(marque).matches("\"[^\"]+\"");
    Response seconde = given().header("If-None-Match", marque).get(REGLES);
    assertThat(seconde.statusCode()).isEqualTo(304);
    assertThat(seconde.asByteArray()).isEmpty();
    assertThat(seconde.header("ETag")).isEqualTo(marque);
    given().header("If-None-Match", "\"autre\"").get(REGLES).then().statusCode(200);
  }

  @Test
  void textOfSomeSizeIsCompressedForWhoAcceptsIt() {
    Response entier = sansDecodage().get(REGLES);
    assertThat(entier.header("Content-Encoding")).isNull();
    String marque = entier.header("ETag");
    Response compresse = sansDecodage().header("Accept-Encoding", "gzip").get(REGLES);
    assertThat(compresse.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(compresse.header("ETag")).isNotEqualTo(marque);
    assertThat(compresse.headers().getValues("Vary")).contains("Accept-Encoding");
    given().header("If-None-Match", compresse.header("ETag")).get(REGLES).then().statusCode(304);
  }

  /** REST Assured asks for gzip and undoes it on its own otherwise. */
  private static RequestSpecification sansDecodage() {
    return given()
        .config(
            RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
  }

  @Test
  void identifiesEachRequest() {
    when().get(REGLES).then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    given()
        .header("X-Request-Id", "appel-du-portail-1")
        .get(REGLES)
        .then()
        .header("X-Request-Id", "appel-du-portail-1");
    given()
        .header("X-Request-Id", "<script>")
        .get(REGLES)
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void aKnownFrontEndMayCallAndReadItsHeaders() {
    given()
        .header("Origin", ServeurDeTest.ORIGINE)
        .header("Access-Control-Request-Method", "PUT")
        .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key")
        .options(REGLES)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", ServeurDeTest.ORIGINE);
    String lisibles =
        given()
            .header("Origin", ServeurDeTest.ORIGINE)
            .get(REGLES)
            .then()
            .statusCode(200)
            .header("Access-Control-Allow-Origin", ServeurDeTest.ORIGINE)
            .extract()
            .header("Access-Control-Expose-Headers");
    assertThat(
            given().header("Origin", ServeurDeTest.ORIGINE).get(REGLES).headers().getValues("Vary"))
        .contains("Origin");
    assertThat(lisibles)
        .contains(
            "Convention-ETag",
            "ETag",
            "Link",
            "Location",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset",
            "Retry-After",
            "WWW-Authenticate",
            "X-Request-Id");
  }

  @Test
  void anUnknownOriginIsRefused() {
    given()
        .header("Origin", "https://ailleurs.example")
        .header("Access-Control-Request-Method", "PUT")
        .options(REGLES)
        .then()
        .statusCode(403)
        .contentType(PROBLEME);
  }

  @Test
  void tellsItsHealth() {
    for (String adresse :
        new String[] {"/health", "/health/started", "/health/live", "/health/ready"}) {
      when().get(adresse).then().statusCode(200).body("status", equalTo("UP"));
    }
    // Whoever looks after the service is not counted.
    when().get("/metrics").then().statusCode(200).header("RateLimit-Limit", equalTo(null));
    when().get("/health").then().header("RateLimit-Limit", equalTo(null));
  }

  /** What is malformed in the journal's queue is told, and takes nothing out of service. */
  @Test
  void tellsWhatTheJournalSetAside() throws Exception {
    Patience.jusqua(
        Duration.ofSeconds(10),
        () -> {
          String reponse = when().get("/health/ready").then().statusCode(200).extract().asString();
          return Stream.of(CasDeSimulation.JSON.readTree(reponse).get("checks"))
              .flatMap(CasDeSimulation::elements)
              .filter(epreuve -> epreuve.path("name").asText().equals("journal"))
              .anyMatch(epreuve -> epreuve.at("/data/entreesEcartees").asLong(-1) >= 0);
        });
    when().get("/metrics/application").then().body(containsString("ctg_journal_ecartees{"));
  }

  /**
   * A delayed acknowledgement would keep each such answer for 40 ms, on a quiet machine as on a
   * busy one. The same read that answers 304 costs the service the same and fits into one packet:
   * what the two differ by, taken in turn, is the way over the connection.
   */
  @Test
  void answersAboveEightKilobytesDoNotStall() throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpRequest entiere =
          HttpRequest.newBuilder(URI.create(RestAssured.baseURI + REGLES)).build();
      HttpResponse<byte[]> premiere = client.send(entiere, BodyHandlers.ofByteArray());
      assertThat(premiere.body()).hasSizeGreaterThan(8_192);
      HttpRequest connue =
          HttpRequest.newBuilder(entiere.uri())
              .header("If-None-Match", premiere.headers().firstValue("ETag").orElseThrow())
              .build();
      long[] longues = new long[TOURS];
      long[] courtes = new long[TOURS];
      for (int i = 0; i < TOURS; i++) {
        longues[i] = duree(client, entiere, 200);
        courtes[i] = duree(client, connue, 304);
      }
      assertThat(mediane(longues).minus(mediane(courtes))).isLessThan(Duration.ofMillis(20));
    }
  }

  private static long duree(HttpClient client, HttpRequest demande, int statut) throws Exception {
    long debut = System.nanoTime();
    assertThat(client.send(demande, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(statut);
    return System.nanoTime() - debut;
  }

  private static Duration mediane(long[] durees) {
    Arrays.sort(durees);
    return Duration.ofNanos(durees[durees.length / 2]);
  }

  /** Whoever asks for the headers alone has them at once, and takes no place of a stream. */
  @Test
  void headersOfAnExportCostNoExport() {
    for (String forme : List.of("text/csv", "application/x-ndjson")) {
      Response corps = sansDecodage().accept(forme).get(REGLES);
      Response entetes = sansDecodage().accept(forme).head(REGLES);
      assertThat(entetes.statusCode()).isEqualTo(200);
      assertThat(entetes.asByteArray()).isEmpty();
      for (String nom : List.of("Content-Type", "Vary", "Cache-Control", "ETag")) {
        assertThat(entetes.headers().getValues(nom))
            .as(nom)
            .isEqualTo(corps.headers().getValues(nom));
      }
    }
  }
}
