package fr.ctg.app.referentiel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Values of parameters and effects of rules as people write them. Each test has a Caf of its own,
 * and national values begin long after what other tests ask for.
 */
@ExtendWith(ServeurDeTest.class)
class EditionParametresIT {

  private static final String PLANCHER = "etp-minimum-pilote";

  private static String nationales(String code) {
    return "/api/v1/referentiel/parametres/" + code + "/valeurs";
  }

  private static String locales(String caf, String code) {
    return "/api/v1/caf/" + caf + "/parametres/" + code + "/valeurs";
  }

  private static String effets(String caf, String regle) {
    return "/api/v1/caf/" + caf + "/regles/" + regle + "/effets";
  }

  private static Response envoyer(String jeton, String adresse, String corps) {
    return given().auth().oauth2(jeton).contentType(ContentType.JSON).body(corps).post(adresse);
  }

  private static Response ecrireLocale(String caf, String depuis, String valeur) {
    return envoyer(
        EmetteurDeTest.jeton(Role.CAF_GESTIONNAIRE, caf),
        locales(caf, PLANCHER),
        "{\"depuis\": \"%s\", \"valeur\": %s, \"motif\": \"Essai\"}".formatted(depuis, valeur));
  }

  private static Response ecrireNationale(String code, String depuis, String valeur) {
    return envoyer(
        EmetteurDeTest.jeton(Role.CNAF, null),
        nationales(code),
        """
        {"depuis": "%s", "valeur": %s, "motif": "Revalorisation",
         "source": {"document": "S3", "section": "Circulaire d'essai", "citation": "Les mots."}}
        """
            .formatted(depuis, valeur));
  }

  private static Instant enregistree(Response creee) {
    return Instant.parse(creee.then().statusCode(201).extract().path("enregistreLe"));
  }

  /** The national value in force on a day, as known at a moment. */
  private static Object enVigueur(String code, String date, Instant connuLe) {
    return given()
        .queryParam("date", date)
        .queryParam("connuLe", connuLe.toString())
        .get("/api/v1/referentiel/parametres")
        .then()
        .statusCode(200)
        .extract()
        .path("elements.find { it.code == '" + code + "' }.valeur");
  }

  private static ValidatableResponse simuler(String caf, int annee, String etp) {
    return given()
        .contentType(ContentType.JSON)
        .body(
            """
            {%s "annee": %d, "declaration": "PREVISIONNELLE",
             "convention": {"rang": "RENOUVELLEMENT", "debut": "%d-01-01", "fin": "%d-12-31",
               "signataires": ["200000172"]},
             "postes": [{"reference": "P1", "libelle": "DISPOSITIF",
               "employeur": {"nature": "EPCI", "siren": "200000172"}, "position": "AGENT",
               "etp": %s, "ouverture": "%d-01-01", "cle": {"PARENTALITE": 100},
               "origine": {"type": "CREATION"}}]}
            """
                .formatted(
                    caf == null ? "" : "\"caf\": \"" + caf + "\",",
                    annee,
                    annee - 1,
                    annee + 1,
                    etp,
                    annee - 1))
        .post("/api/v1/simulations")
        .then()
        .statusCode(200);
  }

  private static final String VERDICT = "constats.find { it.regle == 'ETP-PILOTE' }.verdict";

  @Test
  void aValueThatACafWritesCountsInItsSimulationsAtOnce() {
    simuler("48", 2026, "0.45").body(VERDICT, equalTo("NON_RESPECTEE"));
    ecrireLocale("48", "2026-01-01", "0.4")
        .then()
        .statusCode(201)
        .header("ETag", not(nullValue()))
        .body("caf", equalTo("48"))
        .body("valeur", equalTo(0.40f))
        .body("unite", equalTo("ETP"))
        .body("source.document", equalTo("S1"))
        .body("motif", equalTo("Essai"))
        .body("auteur", nullValue());
    simuler("48", 2026, "0.45").body(VERDICT, equalTo("RESPECTEE"));
    // Not before its first day, nor for another Caf.
    simuler("48", 2025, "0.45").body(VERDICT, equalTo("NON_RESPECTEE"));
    simuler("74", 2026, "0.45").body(VERDICT, equalTo("NON_RESPECTEE"));
  }

  @Test
  void anEffectThatACafDecidesCountsInItsSimulationsAtOnce() {
    String jeton = EmetteurDeTest.jeton(Role.CAF_GESTIONNAIRE, "15");
    String corps = "{\"depuis\": \"2026-01-01\", \"effet\": \"%s\", \"motif\": \"Essai\"}";
    simuler("15", 2026, "0.3").body("montantTotal", equalTo(0.00f));

    envoyer(jeton, effets("15", "ETP-PILOTE"), corps.formatted("ALERTE")).then().statusCode(201);
    simuler("15", 2026, "0.3")
        .body("constats.find { it.regle == 'ETP-PILOTE' }.effet", equalTo("ALERTE"))
        .body("montantTotal", equalTo(7200.00f));
    envoyer(jeton, effets("15", "ETP-PILOTE"), corps.formatted("DESACTIVEE"))
        .then()
        .statusCode(201);
    simuler("15", 2026, "0.3").body("constats.find { it.regle == 'ETP-PILOTE' }", nullValue());
    envoyer(jeton, effets("15", "ETP-PILOTE"), corps.formatted("CATALOGUE")).then().statusCode(201);
    simuler("15", 2026, "0.3").body("montantTotal", equalTo(0.00f));

    given()
        .queryParam("caf", "15")
        .get("/api/v1/referentiel/regles/ETP-PILOTE/effets")
        .then()
        .statusCode(200)
        .body("elements.effet", contains("CATALOGUE", "DESACTIVEE", "ALERTE"))
        .body("elements.motif", contains("Essai", "Essai", "Essai"))
        .body("elements.auteur", contains(nullValue(), nullValue(), nullValue()));
  }

  @Test
  void aNationalValueHasItsSourceAndCountsForEverybodyFromItsFirstDayOn() {
    ecrireNationale("forfait-etp", "2091-01-01", "25000")
        .then()
        .statusCode(201)
        .body("valeur", equalTo(25000.00f))
        .body("caf", nullValue())
        .body("fondement", equalTo("TEXTE"))
        .body("source.document", equalTo("S3"));
    // Both are told: from when it holds, and when it was recorded.
    assertThat(simuler("74", 2091, "1").extract().asString())
        .contains("en vigueur depuis le 1er janvier 2091, enregistrée le ");
    simuler("74", 2091, "1").body("montantTotal", equalTo(25000.00f));
    simuler("74", 2090, "1").body("montantTotal", equalTo(24000.00f));
  }

  @Test
  void whatWasInForceAndWhatWasKnownCanBeAskedForAnyPairOfDates() {
    String code = "cout-indicatif-etp";
    Instant avant = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Instant premiere = enregistree(ecrireNationale(code, "2092-01-01", "50000"));
    Instant seconde = enregistree(ecrireNationale(code, "2094-01-01", "60000"));
    Instant correction = enregistree(ecrireNationale(code, "2092-01-01", "51000"));
    Instant passee = enregistree(ecrireNationale(code, "2091-07-01", "49000"));
    assertThat(List.of(avant, premiere, seconde, correction, passee)).isSorted();

    Object[][] attendues = {
      // known at      2091-06   2091-12   2092-06   2094-06
      {avant, 48000.00f, 48000.00f, 48000.00f, 48000.00f},
      {premiere.minus(1, ChronoUnit.MICROS), 48000.00f, 48000.00f, 48000.00f, 48000.00f},
      {premiere, 48000.00f, 48000.00f, 50000.00f, 50000.00f},
      {seconde, 48000.00f, 48000.00f, 50000.00f, 60000.00f},
      {correction, 48000.00f, 48000.00f, 51000.00f, 60000.00f},
      {passee, 48000.00f, 49000.00f, 51000.00f, 60000.00f},
    };
    String[] jours = {"2091-06-30", "2091-12-31", "2092-06-30", "2094-06-30"};
    for (Object[] ligne : attendues) {
      for (int i = 0; i < jours.length; i++) {
        assertThat(enVigueur(code, jours[i], (Instant) ligne[0]))
            .as(jours[i] + " known at " + ligne[0])
            .isEqualTo(ligne[i + 1]);
      }
    }
    given()
        .queryParam("date", "2092-12-31")
        .queryParam("connuLe", correction.toString())
        .get(nationales(code))
        .then()
        .statusCode(200)
        .body("elements.valeur", contains(51000.00f, 50000.00f, 48000.00f));
  }

  @Test
  void theHistoryIsListedPagedAndExportedWithoutItsAuthors() {
    for (String valeur : new String[] {"0.41", "0.42", "0.43"}) {
      ecrireLocale("05", "2090-01-01", valeur).then().statusCode(201);
    }
    JsonPath page =
        given()
            .queryParam("caf", "05")
            .queryParam("limite", 2)
            .get(nationales(PLANCHER))
            .then()
            .statusCode(200)
            .body("elements.valeur", contains(0.43f, 0.42f))
            .extract()
            .jsonPath();
    given()
        .queryParam("caf", "05")
        .queryParam("limite", 2)
        .queryParam("curseur", page.getString("suivant"))
        .get(nationales(PLANCHER))
        .then()
        .statusCode(200)
        .body("elements.valeur", contains(0.41f))
        .body("suivant", nullValue());
    for (String forme : new String[] {"text/csv", "application/x-ndjson"}) {
      String flux =
          given().accept(forme).queryParam("caf", "05").get(nationales(PLANCHER)).asString();
      assertThat(flux.lines()).hasSize(forme.equals("text/csv") ? 4 : 3);
      assertThat(flux).contains("0.41", "0.43", "Essai").doesNotContain("auteur", "essai:");
    }
    // The national history is another list.
    given()
        .get(nationales(PLANCHER))
        .then()
        .body("elements.findAll { it.caf != null }", hasSize(0));
  }

  @Test
  void theAddressOfWhatWasWrittenShowsIt() {
    Response creee = ecrireLocale("05", "2095-01-01", "0.33");
    String adresse = creee.then().statusCode(201).extract().header("Location");
    given()
        .urlEncodingEnabled(false)
        .get(adresse)
        .then()
        .statusCode(200)
        .body("elements[0].valeur", equalTo(0.33f))
        .body("elements[0].depuis", equalTo("2095-01-01"));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    envoyer(
            EmetteurDeTest.jeton(Role.CNAF, null),
            nationales("forfait-etp"),
            """
            {"depuis": "2090-02-30", "valeur": 2400000.001, "motif": " ",
             "source": {"document": "X", "citation": ""}, "autre": 1}
            """)
        .then()
        .statusCode(400)
        .body(
            "erreurs.pointeur",
            containsInAnyOrder(
                "/depuis",
                "/valeur",
                "/valeur",
                "/motif",
                "/source/document",
                "/source/section",
                "/source/citation",
                "/autre"));
  }

  @ParameterizedTest
  @CsvSource({
    "etp-minimum-pilote, 1.01, HORS_BORNES",
    "etp-minimum-pilote, -0.1, HORS_BORNES",
    "etp-minimum-pilote, 0.12345, TROP_DE_DECIMALES",
    "franchise-vacance-mois, 2.5, TROP_DE_DECIMALES",
    "franchise-vacance-mois, 13, HORS_BORNES"
  })
  void aValueIsOneThatTheParameterMayHave(String code, String valeur, String faute) {
    envoyer(
            EmetteurDeTest.jeton(Role.CAF_GESTIONNAIRE, "05"),
            locales("05", code),
            "{\"depuis\": \"2090-01-01\", \"valeur\": %s, \"motif\": \"x\"}".formatted(valeur))
        .then()
        .statusCode(400)
        .body("erreurs.code", contains(faute))
        .body("erreurs.pointeur", contains("/valeur"));
  }

  @Test
  void whatIsNationalIsNoCafsToDecide() {
    String jeton = EmetteurDeTest.jeton(Role.CAF_GESTIONNAIRE, "05");
    envoyer(
            jeton,
            locales("05", "forfait-etp"),
            "{\"depuis\": \"2090-01-01\", \"valeur\": 1, \"motif\": \"x\"}")
        .then()
        .statusCode(409)
        .body("detail", containsString("NATIONALE"));
    envoyer(
            jeton,
            effets("05", "PROFIL-DIPLOME"),
            "{\"depuis\": \"2090-01-01\", \"effet\": \"ALERTE\", \"motif\": \"x\"}")
        .then()
        .statusCode(409)
        .body("detail", containsString("NATIONALE"));
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    String jeton = EmetteurDeTest.jeton(Role.CAF_GESTIONNAIRE, "05");
    String valeur = "{\"depuis\": \"2090-01-01\", \"valeur\": 1, \"motif\": \"x\"}";
    envoyer(jeton, locales("05", "nulle-part"), valeur).then().statusCode(404);
    envoyer(jeton, effets("05", "NULLE-PART"), valeur).then().statusCode(404);
    given().get(nationales("nulle-part")).then().statusCode(404);
    given().get("/api/v1/referentiel/regles/X/effets?caf=05").then().statusCode(404);
    given().get("/api/v1/referentiel/regles/ETP-PILOTE/effets").then().statusCode(400);
    given().get(nationales(PLANCHER) + "?caf=00").then().statusCode(400);
    // A token may name a Caf that does not exist.
    envoyer(EmetteurDeTest.jeton(Role.CAF_GESTIONNAIRE, "99"), locales("99", PLANCHER), valeur)
        .then()
        .statusCode(404);
  }

  @Test
  void anotherCafIsOutOfReach() {
    String jeton = EmetteurDeTest.jeton(Role.CAF_GESTIONNAIRE, "05");
    String valeur = "{\"depuis\": \"2090-01-01\", \"valeur\": 0.4, \"motif\": \"x\"}";
    envoyer(jeton, locales("04", PLANCHER), valeur).then().statusCode(404);
    given()
        .queryParam("caf", "04")
        .get(nationales(PLANCHER))
        .then()
        .statusCode(200)
        .body("elements", hasSize(0));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void eachWritesWhatItsRoleMay(Role role) {
    String jeton = EmetteurDeTest.jeton(role, "05", "200000172");
    int locale = role == Role.CAF_GESTIONNAIRE ? 400 : 403;
    int nationale = role == Role.CNAF ? 400 : 403;
    envoyer(jeton, locales("05", PLANCHER), "{}").then().statusCode(locale);
    envoyer(jeton, effets("05", "ETP-PILOTE"), "{}").then().statusCode(locale);
    envoyer(jeton, nationales(PLANCHER), "{}").then().statusCode(nationale);
  }

  @Test
  void nobodyWritesWithoutAToken() {
    for (String adresse :
        new String[] {locales("05", PLANCHER), effets("05", "ETP-PILOTE"), nationales(PLANCHER)}) {
      given().contentType(ContentType.JSON).body("{}").post(adresse).then().statusCode(401);
    }
  }

  @Test
  void theSameRequestSentAgainWritesOnce() {
    String jeton = EmetteurDeTest.jeton(Role.CAF_GESTIONNAIRE, "46");
    String cle = UUID.randomUUID().toString();
    String corps = "{\"depuis\": \"2090-01-01\", \"valeur\": 0.4, \"motif\": \"x\"}";
    String premiere = avecCle(jeton, cle, corps).then().statusCode(201).extract().asString();
    assertThat(avecCle(jeton, cle, corps).then().statusCode(201).extract().asString())
        .isEqualTo(premiere);
    avecCle(jeton, cle, corps.replace("0.4", "0.3")).then().statusCode(409);
    given().queryParam("caf", "46").get(nationales(PLANCHER)).then().body("elements", hasSize(1));
  }

  private static Response avecCle(String jeton, String cle, String corps) {
    return given()
        .auth()
        .oauth2(jeton)
        .header("Idempotency-Key", cle)
        .contentType(ContentType.JSON)
        .body(corps)
        .post(locales("46", PLANCHER));
  }
}
