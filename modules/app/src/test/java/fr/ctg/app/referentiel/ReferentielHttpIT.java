package fr.ctg.app.referentiel;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.source.model.SourcesDuReferentiel;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The référentiel as it is served: every count of the sources, every text, the search. */
@ExtendWith(ServeurDeTest.class)
class ReferentielHttpIT {

  private static final String VERSION = "/api/v1/referentiel/versions/cnaf-2019/";

  private static JsonPath lire(String adresse) {
    return when().get(adresse).then().statusCode(200).extract().jsonPath();
  }

  private static List<Integer> tailles(JsonPath json, String chemin) {
    List<List<Object>> listes = json.getList(chemin);
    return listes.stream().map(l -> l == null ? 0 : l.size()).toList();
  }

  @Test
  void theThreeSpheresHaveFourItemsEach() {
    assertThat(tailles(lire(VERSION + "spheres"), "elements.details")).containsExactly(4, 4, 4);
  }

  @Test
  void theSixMissionsHaveTheAttendusAsTheirDetails() {
    JsonPath json = lire(VERSION + "missions");
    assertThat(json.getList("elements")).hasSize(6);
    assertThat(tailles(json, "elements.details.collect { it[0].details }"))
        .containsExactly(0, 6, 9, 5, 5, 5);
  }

  @Test
  void theFourGroupsOfActivitiesAreWhole() {
    assertThat(tailles(lire(VERSION + "activites"), "elements.details"))
        .containsExactly(6, 3, 3, 5);
  }

  @Test
  void theFourDomainsHaveADefinitionAndTheirVerbs() {
    JsonPath json = lire(VERSION + "competences");
    assertThat(
            tailles(json, "elements.details.collect { it.findAll { d -> d.rubrique == 'VERBE' } }"))
        .containsExactly(6, 4, 6, 4);
    assertThat(
            tailles(
                json,
                "elements.details.collect { it.findAll { d -> d.rubrique == 'DEFINITION_DOMAINE' } }"))
        .containsExactly(1, 1, 1, 1);
  }

  @Test
  void theKnowledgeIsWhole() {
    assertThat(tailles(lire(VERSION + "savoirs"), "elements.details")).containsExactly(11, 19);
  }

  @ParameterizedTest
  @CsvSource({
    "DEFINITION,1",
    "CONTEXTE,4",
    "AUTONOMIE,5",
    "RELATIONS,5",
    "SITUATION,2",
    "QUALIFICATION,1",
    "COUT,1"
  })
  void theSectionsAreWhole(String rubrique, int nombre) {
    JsonPath json = lire(VERSION + "sections?limite=200");
    List<Object> tetes = json.getList("elements.findAll { it.rubrique == '" + rubrique + "' }");
    assertThat(tetes).hasSize(nombre);
  }

  @Test
  void theIndicativeCostIsThere() {
    when()
        .get(VERSION + "sections?limite=200")
        .then()
        .body("elements.findAll { it.rubrique == 'COUT' }.texte", hasItem("48 000 €"));
  }

  @Test
  void themesGroupsAndLabels() {
    JsonPath themes = lire("/api/v1/referentiel/thematiques");
    assertThat(themes.getList("elements")).hasSize(8);
    assertThat((Object) themes.get("elements.find { it.code == 'INCLUSION_HANDICAP' }.groupe"))
        .isNull();
    assertThat(lire("/api/v1/referentiel/groupes").getList("elements.code"))
        .containsExactly(
            "PETITE_ENFANCE", "ENFANCE_JEUNESSE", "PARENTALITE", "VIE_SOCIALE_LOGEMENT_DROITS");
    assertThat(lire("/api/v1/referentiel/libelles").getList("elements.code"))
        .containsExactly("DISPOSITIF", "THEMATIQUE", "PROXIMITE");
  }

  @Test
  void servesEveryTranscribedTextToTheLetter() {
    List<String> servis = new ArrayList<>();
    for (String partie :
        new String[] {"spheres", "missions", "activites", "competences", "savoirs", "sections"}) {
      ramasser(lire(VERSION + partie + "?limite=200").getList("elements"), servis);
    }
    assertThat(servis)
        .containsExactlyElementsOf(
            new SourcesDuReferentiel()
                .versions().getFirst().elements().stream().map(Element::texte).toList());
  }

  @SuppressWarnings("unchecked")
  private static void ramasser(List<Map<String, Object>> elements, List<String> textes) {
    for (Map<String, Object> element : elements) {
      textes.add((String) element.get("texte"));
      ramasser((List<Map<String, Object>>) element.getOrDefault("details", List.of()), textes);
    }
  }

  @Test
  void everyItemSaysForWhomItSpeaksAndWhetherTheTextSaysIt() {
    for (String adresse :
        new String[] {
          VERSION + "spheres",
          VERSION + "sections?limite=200",
          "/api/v1/referentiel/thematiques",
          "/api/v1/referentiel/regles?limite=200",
          "/api/v1/referentiel/parametres"
        }) {
      when()
          .get(adresse)
          .then()
          .statusCode(200)
          .body("elements.portee", everyItem(not(nullValue())))
          .body("elements.fondement", everyItem(not(nullValue())))
          .body("elements.source.document", everyItem(not(nullValue())))
          .body("elements.source.section", everyItem(not(nullValue())));
    }
  }

  @Test
  void theRulesAreWholeAndInTheCataloguesOrder() {
    List<String> attendues =
        new SourcesDuReferentiel().regles().stream().map(r -> r.code()).toList();
    assertThat(lire("/api/v1/referentiel/regles?limite=200").getList("elements.code"))
        .isEqualTo(attendues)
        .hasSize(42);
    when()
        .get("/api/v1/referentiel/regles/ETP-PILOTE")
        .then()
        .body("effet", equalTo("BLOQUANT"))
        .body("portee", equalTo("LOCALE"))
        .body("source.citation", containsString("0,5 ETP"));
  }

  @Test
  void theSixParametersAreInForceWithTheirSource() {
    JsonPath json = lire("/api/v1/referentiel/parametres?date=2026-01-01");
    assertThat(json.getList("elements.code"))
        .containsExactly(
            "cout-indicatif-etp",
            "etp-minimum-adjoint",
            "etp-minimum-pilote",
            "forfait-etp",
            "franchise-vacance-mois",
            "niveau-diplome-minimum");
    assertThat(when().get("/api/v1/referentiel/parametres").asString())
        .contains("\"valeur\":24000.00", "\"valeur\":48000.00");
    when()
        .get("/api/v1/referentiel/parametres?date=2017-12-31")
        .then()
        .statusCode(200)
        .body("elements", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource({"2019-01-01,200", "2026-11-21,200", "2018-12-31,404"})
  void theVersionInForceIsThatOfTheDay(String date, int statut) {
    when().get("/api/v1/referentiel/versions/en-vigueur?date=" + date).then().statusCode(statut);
  }

  @Test
  void theVersionInForceHasItsParts() {
    when()
        .get("/api/v1/referentiel/versions/en-vigueur/spheres")
        .then()
        .statusCode(200)
        .body("elements", hasSize(3));
  }

  @ParameterizedTest
  @CsvSource({
    "evaluation, évaluer",
    "évaluations, évaluer",
    "EVALUER, évaluation",
    "ELU, élus",
    "handicaps, handicap"
  })
  void theSearchMindsNeitherAccentsNorInflections(String cherche, String trouve) {
    Response reponse =
        given()
            .queryParam("q", cherche)
            .queryParam("limite", 200)
            .get("/api/v1/referentiel/recherche");
    List<String> extraits =
        reponse.then().statusCode(200).extract().jsonPath().getList("elements.extrait");
    assertThat(extraits).isNotEmpty().allMatch(e -> e.contains("<mark>") && e.contains("</mark>"));
    String racine = trouve.substring(0, Math.min(4, trouve.length()));
    assertThat(extraits)
        .anyMatch(
            e ->
                Pattern.compile(
                        "<mark>" + Pattern.quote(racine),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(e)
                    .find());
  }

  @Test
  void theSearchRanksFromTheNearestOn() {
    List<Float> rangs =
        given()
            .queryParam("q", "évaluation politiques")
            .get("/api/v1/referentiel/recherche")
            .jsonPath()
            .getList("elements.rang", Float.class);
    assertThat(rangs).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void theSearchSurvivesWhateverIsTyped() {
    for (String q : new String[] {"' OR 1=1 --", "\"", "((", "a & | !", "-", "<script>", "%_\\"}) {
      given().queryParam("q", q).get("/api/v1/referentiel/recherche").then().statusCode(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/referentiel/regles, limite=5",
    "/api/v1/referentiel/versions/cnaf-2019/sections, limite=7",
    "/api/v1/referentiel/recherche, q=politiques&limite=3"
  })
  void pagesFollowOneAnotherWithoutGapOrDouble(String adresse, String filtre) {
    List<String> tous = new ArrayList<>();
    String page = adresse + "?" + filtre;
    for (int garde = 0; page != null && garde < 100; garde++) {
      Response reponse = given().urlEncodingEnabled(false).get(page);
      reponse.then().statusCode(200);
      tous.addAll(reponse.jsonPath().getList("elements.code", String.class));
      String suivant = reponse.jsonPath().getString("suivant");
      String lien = reponse.header("Link");
      assertThat(lien == null).isEqualTo(suivant == null);
      page = null;
      if (lien != null) {
        Matcher m = Pattern.compile("<([^>]+)>; rel=\"next\"").matcher(lien);
        assertThat(m.find()).isTrue();
        page = m.group(1);
      }
    }
    String entier = adresse + "?" + filtre.replaceAll("limite=\\d+", "limite=200");
    assertThat(tous)
        .doesNotHaveDuplicates()
        .isEqualTo(
            given().urlEncodingEnabled(false).get(entier).jsonPath().getList("elements.code"));
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String curseur =
        when().get("/api/v1/referentiel/regles?limite=1").jsonPath().getString("suivant");
    given()
        .queryParam("curseur", curseur)
        .get("/api/v1/referentiel/thematiques")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problemes/curseur-invalide"));
  }

  @Test
  void theListsAreServedWholeAsTables() {
    String csv =
        given()
            .accept("text/csv")
            .get("/api/v1/referentiel/regles?limite=1")
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asString();
    assertThat(csv.lines().findFirst())
        .hasValueSatisfying(t -> assertThat(t).startsWith("code,ordre,"));
    assertThat(csv.lines().filter(l -> l.matches("^[A-Z]+-[A-Z-]+,\\d+,.*"))).hasSize(42);
    String ndjson =
        given()
            .accept("application/x-ndjson")
            .get("/api/v1/referentiel/thematiques")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(ndjson.lines()).hasSize(8).allMatch(l -> l.startsWith("{") && l.endsWith("}"));
    String elements =
        given()
            .accept("text/csv")
            .get(VERSION + "missions")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(elements.lines().filter(l -> l.contains(",MISSION,"))).hasSize(6);
  }

  @Test
  void theVersionsTellTheirStateAndDates() {
    when()
        .get("/api/v1/referentiel/versions")
        .then()
        .body("elements.code", hasItems("cnaf-2019"))
        .body("elements[0].etat", equalTo("PUBLIE"))
        .body("elements[0].debut", equalTo("2019-01-01"));
  }
}
