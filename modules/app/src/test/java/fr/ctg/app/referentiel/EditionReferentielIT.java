package fr.ctg.app.referentiel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.contrat.EchangesDuContrat;
import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.DonneesDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.platform.identite.Role;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Versions of the job reference from draft to repeal. What is published stays for ever and is seen
 * by everybody: these tests have an application and a database of their own.
 */
class EditionReferentielIT {

  private static final String MERGE = "application/merge-patch+json";
  private static final String BROUILLONS = "/api/v1/referentiel/brouillons";
  private static final String VERSIONS = "/api/v1/referentiel/versions";
  private static ApplicationLancee application;
  private static RequestSpecification adresse;

  @BeforeAll
  static void lancer() throws IOException {
    Path dossier = Files.createTempDirectory(Path.of("target"), "edition").toAbsolutePath();
    Map<String, String> environnement = new HashMap<>(EmetteurDeTest.commun().environnement());
    environnement.put("CTG_DONNEES", DonneesDeTest.copier(dossier.resolve("donnees")).toString());
    application =
        ApplicationLancee.lancer(dossier, ApplicationLancee.portLibre(), environnement)
            .attendrePrete();
    adresse =
        new RequestSpecBuilder()
            .setBaseUri(application.adresse())
            .setPort(java.net.URI.create(application.adresse()).getPort())
            .addFilter(new EchangesDuContrat(application.adresse()))
            .build();
  }

  @AfterAll
  static void arreter() {
    application.close();
  }

  private static RequestSpecification public_() {
    return given().spec(adresse);
  }

  private static RequestSpecification cnaf() {
    return public_().auth().oauth2(EmetteurDeTest.jeton(Role.CNAF, null));
  }

  private static Response creer(String code, String modele) {
    return cnaf()
        .contentType(ContentType.JSON)
        .body(
            """
            {"code": "%s", "libelle": "Essai", "debut": "2090-01-01", "modele": "%s",
             "source": {"document": "S3", "section": "Circulaire", "citation": "Les mots."}}
            """
                .formatted(code, modele))
        .post(BROUILLONS);
  }

  private static String brouillon() {
    String code = "essai-" + UUID.randomUUID().toString().substring(0, 8);
    creer(code, "cnaf-2019").then().statusCode(201);
    return code;
  }

  private static String marque(String code) {
    return cnaf().get(BROUILLONS + "/" + code).then().statusCode(200).extract().header("ETag");
  }

  private static String element(String code, String rubrique, String suite) {
    return """
        {"code": "%s", "rubrique": "%s", "texte": "Texte de %s", "document": "S3",
         "section": "Missions", "portee": "NATIONALE"%s}
        """
        .formatted(code, rubrique, code, suite);
  }

  private static Response ajouter(String version, String corps) {
    return cnaf()
        .contentType(ContentType.JSON)
        .body(corps)
        .post(BROUILLONS + "/" + version + "/elements");
  }

  private static Response corriger(String version, String code, String correctif) {
    return cnaf()
        .contentType(MERGE)
        .header("If-Match", marque(version))
        .body(correctif)
        .patch(BROUILLONS + "/" + version + "/elements/" + code);
  }

  private static Response retirer(String version, String code, String suite) {
    return cnaf()
        .header("If-Match", marque(version))
        .delete(BROUILLONS + "/" + version + "/elements/" + code + suite);
  }

  private static List<String> codes(String version, String partie) {
    return cnaf()
        .get(BROUILLONS + "/" + version + "/elements?limite=200")
        .then()
        .statusCode(200)
        .extract()
        .path("elements.findAll { it.partie == '" + partie + "' && it.parent == null }.code");
  }

  @Test
  void aDraftBeginsWithTheTextsOfItsModel() {
    String code = "clone-" + UUID.randomUUID().toString().substring(0, 8);
    creer(code, "cnaf-2019")
        .then()
        .statusCode(201)
        .header("Location", equalTo(BROUILLONS + "/" + code))
        .body("etat", equalTo("BROUILLON"))
        .body("modele", equalTo("cnaf-2019"));
    String publies = public_().accept("text/csv").get(VERSIONS + "/cnaf-2019/sections").asString();
    JsonPath repris = cnaf().get(BROUILLONS + "/" + code + "/elements?limite=200").jsonPath();
    assertThat(repris.getList("elements.findAll { it.partie == 'MISSIONS' }.code"))
        .contains("MISSION-1", "ATTENDU-2");
    assertThat(cnaf().accept("text/csv").get(BROUILLONS + "/" + code + "/elements").asString())
        .contains(publies.lines().skip(1).findFirst().orElseThrow().split(",")[0]);
    cnaf()
        .get(BROUILLONS + "/" + code + "/differences")
        .then()
        .statusCode(200)
        .body("elements", hasSize(0));
    creer(code, "cnaf-2019").then().statusCode(409).body("detail", containsString(code));
    creer("en-vigueur", "cnaf-2019").then().statusCode(409);
    creer(code + "-b", code).then().statusCode(400).body("erreurs.pointeur", contains("/modele"));
  }

  @Test
  void nobodyButTheCnafSeesADraft() {
    String code = brouillon();
    ajouter(code, element("X-SECRET", "MISSION", "").replace("Texte de", "Xylophonerie"))
        .then()
        .statusCode(201);
    public_().get(VERSIONS + "/" + code).then().statusCode(404);
    public_().get(VERSIONS + "/" + code + "/missions").then().statusCode(404);
    public_().get(VERSIONS + "/" + code + "/differences?avec=cnaf-2019").then().statusCode(404);
    public_().get(VERSIONS + "/cnaf-2019/differences?avec=" + code).then().statusCode(404);
    public_().get(VERSIONS).then().body("elements.code", not(hasItem(code)));
    // Nor the Cnaf by the public addresses, whose answers depend on nobody.
    cnaf().get(VERSIONS + "/" + code).then().statusCode(404);
    for (String forme : new String[] {"text/csv", "application/x-ndjson"}) {
      assertThat(public_().accept(forme).get(VERSIONS).asString()).doesNotContain(code);
    }
    public_()
        .queryParam("q", "xylophonerie")
        .get("/api/v1/referentiel/recherche")
        .then()
        .statusCode(200)
        .body("elements", hasSize(0));
    public_().get(BROUILLONS).then().statusCode(401);
    cnaf().get(BROUILLONS).then().statusCode(200).body("elements.code", hasItem(code));
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "CNAF", mode = EnumSource.Mode.EXCLUDE)
  void noOtherRoleDrafts(Role role) {
    String jeton = EmetteurDeTest.jeton(role, "74", "200000172");
    public_().auth().oauth2(jeton).get(BROUILLONS).then().statusCode(403);
    public_()
        .auth()
        .oauth2(jeton)
        .contentType(ContentType.JSON)
        .body("{}")
        .post(VERSIONS + "/cnaf-2019/abrogation")
        .then()
        .statusCode(403);
  }

  @Test
  void textsAreAddedMovedCorrectedAndWithdrawn() {
    String code = brouillon();
    List<String> avant = codes(code, "MISSIONS");
    ajouter(code, element("MISSION-NEUVE", "MISSION", ", \"ordre\": 2"))
        .then()
        .statusCode(201)
        .body("partie", equalTo("MISSIONS"))
        .body("ordre", equalTo(2));
    assertThat(codes(code, "MISSIONS"))
        .hasSize(avant.size() + 1)
        .startsWith(avant.get(0), "MISSION-NEUVE", avant.get(1));
    corriger(code, "MISSION-NEUVE", "{\"ordre\": 1, \"texte\": \"Autres mots\"}")
        .then()
        .statusCode(200)
        .body("texte", equalTo("Autres mots"))
        .body("ordre", equalTo(1));
    assertThat(codes(code, "MISSIONS")).startsWith("MISSION-NEUVE", avant.get(0), avant.get(1));
    // Beyond the last place is the last.
    corriger(code, "MISSION-NEUVE", "{\"ordre\": 99}")
        .then()
        .statusCode(200)
        .body("ordre", equalTo(avant.size() + 1));
    assertThat(codes(code, "MISSIONS")).endsWith("MISSION-NEUVE");
    ajouter(code, element("DETAIL-NEUF", "ATTENDU", ", \"parent\": \"MISSION-NEUVE\""))
        .then()
        .statusCode(201);
    retirer(code, "MISSION-NEUVE", "").then().statusCode(409);
    retirer(code, "DETAIL-NEUF", "").then().statusCode(204);
    retirer(code, "MISSION-NEUVE", "").then().statusCode(204);
    assertThat(codes(code, "MISSIONS")).isEqualTo(avant);
    cnaf().get(BROUILLONS + "/" + code + "/differences").then().body("elements", hasSize(0));
  }

  @Test
  void differencesAreToldItemByItemWithWhatReplacesWhat() {
    String code = brouillon();
    List<String> savoirs =
        cnaf()
            .get(BROUILLONS + "/" + code + "/elements?limite=200")
            .path("elements.findAll { it.rubrique == 'SAVOIR' }.code");
    corriger(code, savoirs.get(0), "{\"texte\": \"Autres mots\"}").then().statusCode(200);
    ajouter(
            code,
            element(
                "SAVOIR-NEUF",
                "SAVOIR",
                ", \"parent\": \"%s\", \"ordre\": 1, \"remplace\": [\"%s\", \"%s\"]"
                    .formatted(parent(code, savoirs.get(1)), savoirs.get(1), savoirs.get(2))))
        .then()
        .statusCode(201)
        .body("remplace", containsInAnyOrder(savoirs.get(1), savoirs.get(2)));
    retirer(code, savoirs.get(3), "").then().statusCode(204);
    retirer(code, savoirs.get(4), "?remplacePar=SAVOIR-NEUF").then().statusCode(204);

    JsonPath differences =
        cnaf()
            .get(BROUILLONS + "/" + code + "/differences")
            .then()
            .statusCode(200)
            .body("elements", hasSize(6))
            .extract()
            .jsonPath();
    assertThat(natures(differences))
        .containsOnly(
            Map.entry(savoirs.get(0), "MODIFIE"),
            Map.entry("SAVOIR-NEUF", "AJOUTE"),
            Map.entry(savoirs.get(1), "REMPLACE"),
            Map.entry(savoirs.get(2), "REMPLACE"),
            Map.entry(savoirs.get(3), "RETIRE"),
            Map.entry(savoirs.get(4), "REMPLACE"));
    assertThat(
            differences.getList("elements.find { it.code == '" + savoirs.get(0) + "' }.modifies"))
        .isEqualTo(List.of("TEXTE"));
    assertThat(
            differences.getList(
                "elements.find { it.code == '" + savoirs.get(4) + "' }.remplacePar"))
        .isEqualTo(List.of("SAVOIR-NEUF"));
    assertThat(
            differences.getString(
                "elements.find { it.code == '" + savoirs.get(0) + "' }.texteApres"))
        .isEqualTo("Autres mots");
    assertThat(cnaf().accept("text/csv").get(BROUILLONS + "/" + code + "/differences").asString())
        .contains("remplacePar", "REMPLACE", "SAVOIR-NEUF")
        .hasLineCount(7);
    String page =
        cnaf()
            .get(BROUILLONS + "/" + code + "/differences?limite=4")
            .then()
            .body("elements", hasSize(4))
            .extract()
            .path("suivant");
    cnaf()
        .get(BROUILLONS + "/" + code + "/differences?limite=4&curseur=" + page)
        .then()
        .body("elements", hasSize(2));
  }

  private static Map<String, String> natures(JsonPath differences) {
    Map<String, String> natures = new HashMap<>();
    List<Map<String, String>> elements = differences.getList("elements");
    elements.forEach(e -> natures.put(e.get("code"), e.get("nature")));
    return natures;
  }

  private static String parent(String version, String code) {
    return cnaf().get(BROUILLONS + "/" + version + "/elements/" + code).path("parent");
  }

  @Test
  void whatDoesNotHangTogetherIsRefused() {
    String code = brouillon();
    ajouter(code, "{\"code\": \"x\", \"ordre\": 0, \"texte\": \" \"}")
        .then()
        .statusCode(400)
        .body(
            "erreurs.pointeur",
            containsInAnyOrder(
                "/code", "/ordre", "/texte", "/rubrique", "/document", "/section", "/portee"));
    ajouter(
            code,
            element("NEUF", "MISSION", ", \"parent\": \"NULLE\", \"remplace\": [\"NULLE-PART\"]"))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/parent", "/remplace/0"));
    ajouter(code, element("NEUF", "SAVOIR", ", \"parent\": \"MISSION-1\""))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/parent"));
    corriger(code, "MISSION-2", "{\"parent\": \"ATTENDU-2\"}")
        .then()
        .statusCode(400)
        .body("erreurs.code", contains("INCOHERENT"));
    ajouter(code, element("MISSION-1", "MISSION", "")).then().statusCode(409);
    corriger(code, "NULLE-PART", "{}").then().statusCode(404);
    retirer(code, "MISSION-1", "?remplacePar=NULLE-PART").then().statusCode(400);
  }

  @Test
  void aChangeStartsFromAKnownVersion() {
    String code = brouillon();
    String ancienne = marque(code);
    String mission = BROUILLONS + "/" + code + "/elements/MISSION-1";
    cnaf().contentType(MERGE).body("{}").patch(mission).then().statusCode(428);
    cnaf().delete(BROUILLONS + "/" + code).then().statusCode(428);
    corriger(code, "MISSION-1", "{\"texte\": \"Autres mots\"}").then().statusCode(200);
    cnaf()
        .contentType(MERGE)
        .header("If-Match", ancienne)
        .body("{\"texte\": \"Encore\"}")
        .patch(mission)
        .then()
        .statusCode(412);
    cnaf()
        .contentType(MERGE)
        .header("If-Match", marque(code))
        .body("{\"libelle\": \"Autre nom\"}")
        .patch(BROUILLONS + "/" + code)
        .then()
        .statusCode(200)
        .body("libelle", equalTo("Autre nom"))
        .body("debut", equalTo("2090-01-01"));
    cnaf().header("If-Match", marque(code)).delete(BROUILLONS + "/" + code).then().statusCode(204);
    cnaf().get(BROUILLONS + "/" + code).then().statusCode(404);
  }

  private static Response publier(String code, String debut) {
    return cnaf()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body("{\"debut\": \"%s\", \"motif\": \"Adoptée\"}".formatted(debut))
        .post(BROUILLONS + "/" + code + "/publication");
  }

  private static Response abroger(String code, String dernierJour) {
    return cnaf()
        .contentType(ContentType.JSON)
        .header("If-Match", public_().get(VERSIONS + "/" + code).header("ETag"))
        .body("{\"dernierJour\": \"%s\", \"motif\": \"Remplacée\"}".formatted(dernierJour))
        .post(VERSIONS + "/" + code + "/abrogation");
  }

  private static String enVigueur(String date, Instant connuLe) {
    Response lue =
        public_()
            .queryParam("date", date)
            .queryParam("connuLe", connuLe.toString())
            .get(VERSIONS + "/en-vigueur");
    return lue.statusCode() == 404 ? "aucune" : lue.then().statusCode(200).extract().path("code");
  }

  /** The instants at which the changes of a draft were sealed, up to its publication. */
  private static List<String> instantsJusquALaPublication(String code) throws Exception {
    return Patience.obtenir(
        Duration.ofSeconds(20),
        () -> {
          JsonPath lu = cnaf().get(BROUILLONS + "/" + code + "/historique").jsonPath();
          List<List<String>> changements = lu.getList("elements.changements");
          if (!changements.getLast().contains("État : brouillon → publiée")) {
            return Optional.empty();
          }
          assertThat(changements.getLast()).contains("Ajout : acte « PUBLICATION »");
          assertThat(lu.getList("elements.auteur")).containsOnly("essai:CNAF::");
          return Optional.of(lu.getList("elements.instant"));
        });
  }

  private static Response alors(String adresse, String au) {
    return cnaf().queryParam("au", au).get(BROUILLONS + adresse);
  }

  /** The whole life, in one test: the version that came with the product is repealed only once. */
  @Test
  void aVersionIsPublishedRepealedAndKnownForAnyPairOfDates() throws Exception {
    String deux = brouillon();
    corriger(deux, "MISSION-1", "{\"texte\": \"Xylographie du territoire\"}")
        .then()
        .statusCode(200);
    String trois = brouillon();
    Instant avant = Instant.now().truncatedTo(ChronoUnit.MICROS);

    // Two are never in force on one day, and nothing is closed silently.
    publier(deux, "2020-01-01").then().statusCode(409).body("detail", containsString("cnaf-2019"));
    abroger("cnaf-2019", "2018-12-30").then().statusCode(409);
    Instant abrogation = Instant.parse(abroger("cnaf-2019", "2019-12-31").path("abrogeeLe"));
    Instant publication =
        Instant.parse(
            publier(deux, "2020-01-01")
                .then()
                .statusCode(200)
                .body("etat", equalTo("PUBLIE"))
                .body("motifDePublication", equalTo("Adoptée"))
                .extract()
                .path("publieeLe"));
    assertThat(List.of(avant, abrogation, publication)).isSorted();
    publier(trois, "2030-01-01").then().statusCode(409).body("detail", containsString(deux));

    // In force on a day, as known at a moment.
    assertThat(enVigueur("2019-06-30", avant)).isEqualTo("cnaf-2019");
    assertThat(enVigueur("2020-06-30", avant)).isEqualTo("cnaf-2019");
    assertThat(enVigueur("2019-06-30", abrogation)).isEqualTo("cnaf-2019");
    assertThat(enVigueur("2020-06-30", abrogation)).isEqualTo("aucune");
    assertThat(enVigueur("2019-12-31", publication)).isEqualTo("cnaf-2019");
    assertThat(enVigueur("2020-01-01", publication)).isEqualTo(deux);
    assertThat(enVigueur("2020-01-01", publication.minus(1, ChronoUnit.MICROS)))
        .isEqualTo("aucune");
    public_()
        .queryParam("connuLe", avant.toString())
        .get(VERSIONS + "/cnaf-2019")
        .then()
        .body("etat", equalTo("PUBLIE"))
        .body("fin", nullValue());
    public_()
        .get(VERSIONS + "/cnaf-2019")
        .then()
        .body("etat", equalTo("ABROGE"))
        .body("fin", equalTo("2019-12-31"))
        .body("motifDAbrogation", equalTo("Remplacée"));
    public_()
        .queryParam("connuLe", avant.toString())
        .get(VERSIONS)
        .then()
        .body("elements.code", contains("cnaf-2019"));
    public_()
        .queryParam("date", "2026-01-01")
        .get(VERSIONS)
        .then()
        .body("elements.code", contains(deux));

    // Everybody reads it now, and searches it.
    public_()
        .queryParam("q", "xylographie")
        .get("/api/v1/referentiel/recherche")
        .then()
        .body("elements.code", contains("MISSION-1"));
    public_()
        .get(VERSIONS + "/" + deux + "/differences?avec=cnaf-2019")
        .then()
        .statusCode(200)
        .body("elements.code", contains("MISSION-1"))
        .body("elements.nature", contains("MODIFIE"));

    // The draft that it was is shown as it was, and no other.
    List<String> instants = instantsJusquALaPublication(deux);
    String cree = instants.getFirst();
    String publie = instants.getLast();
    alors("/" + deux, cree)
        .then()
        .statusCode(200)
        .body("etat", equalTo("BROUILLON"))
        .body("debut", equalTo("2090-01-01"))
        .body("publieeLe", nullValue());
    alors("", cree).then().body("elements.code", hasItem(deux));
    alors("", publie).then().body("elements.code", not(hasItem(deux)));
    alors("/" + deux + "/differences", cree).then().body("elements", hasSize(0));
    alors("/" + deux + "/differences", instants.get(1))
        .then()
        .body("elements.texteApres", contains("Xylographie du territoire"));
    for (String suite : List.of("", "/elements", "/elements/MISSION-1", "/differences")) {
      alors("/" + deux + suite, cree).then().statusCode(200);
      alors("/" + deux + suite, publie).then().statusCode(404);
      alors("/cnaf-2019" + suite, publie).then().statusCode(404);
    }

    // Published, it never changes.
    cnaf().get(BROUILLONS + "/" + deux).then().statusCode(404);
    publier(deux, "2021-01-01").then().statusCode(409).body("detail", containsString("publiée"));
    ajouter(deux, element("NEUF", "MISSION", "")).then().statusCode(409);
    cnaf()
        .contentType(MERGE)
        .header("If-Match", "*")
        .body("{\"texte\": \"Autre\"}")
        .patch(BROUILLONS + "/" + deux + "/elements/MISSION-1")
        .then()
        .statusCode(409);
    cnaf()
        .header("If-Match", "*")
        .delete(BROUILLONS + "/" + deux + "/elements/MISSION-1")
        .then()
        .statusCode(409);
    cnaf()
        .contentType(MERGE)
        .header("If-Match", "*")
        .body("{\"libelle\": \"Autre\"}")
        .patch(BROUILLONS + "/" + deux)
        .then()
        .statusCode(409);
    cnaf().header("If-Match", "*").delete(BROUILLONS + "/" + deux).then().statusCode(409);
    abroger("cnaf-2019", "2018-12-31").then().statusCode(409);

    // Repealed before it was ever in force: the eve of its first day.
    abroger(deux, "2019-12-31").then().statusCode(200).body("etat", equalTo("ABROGE"));
    assertThat(enVigueur("2020-01-01", Instant.now())).isEqualTo("aucune");
    publier(trois, "2020-01-01").then().statusCode(200);
    assertThat(enVigueur("2026-01-01", Instant.now())).isEqualTo(trois);
    creer("suite-" + trois, trois).then().statusCode(201);
  }
}
