package fr.ctg.app.territoires;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public reading of the territories, as a client meets it. */
@ExtendWith(ServeurDeTest.class)
class TerritoiresHttpIT {

  private static final String TERRITOIRES = "/api/v1/territoires/";
  private static final int COMMUNES = 34_969;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  // Searching

  @Test
  void findsACommuneHoweverItIsWritten() {
    Response page = rechercher("communes", Map.of("q", "St-Étienne-du-Rou"));
    assertThat(page.jsonPath().<Object>getList("elements"))
        .containsExactly(
            Map.of(
                "codeInsee", "76575",
                "siren", "217605757",
                "nom", "Saint-Étienne-du-Rouvray",
                "departement", "76",
                "population", 29518,
                "epci", "200023414",
                "caf", "76",
                "millesime", 2026));
    assertThat(page.path("$").toString()).doesNotContain("suivant");
    assertThat(page.header("Link")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "communes?departement=90, codeInsee, 101, 90068",
    "communes?epci=200067106, codeInsee, 158, 64102",
    "communes?caf=64B, codeInsee, 166, 40042",
    "communes?departement=40&caf=64B, codeInsee, 8, 40042",
    "communes?departement=40&caf=64B&q=st mart, codeInsee, 1, 40273",
    "epci?q=basque, siren, 1, 200067106",
    "epci?caf=64B, siren, 2, 244000659",
    "epci?departement=40&caf=64B, siren, 1, 244000659",
    "departements?region=94, code, 2, 2A",
    "departements?q=cote d'o, code, 1, 21",
    "caf?departement=40, code, 2, 64B",
    "caf?q=basque, code, 1, 64B",
    "communes?q=rouvray etien, codeInsee, 1, 76575",
    "communes?departement=2a, codeInsee, 124, 2A004",
    "communes?caf=64b, codeInsee, 166, 40042",
    "epci?departement=2B, siren, 12, 200036499",
    "communes?q=2a001, codeInsee, 1, 2A001",
    "communes?q=217605757, codeInsee, 1, 76575",
    "communes?q=217 605 757, codeInsee, 1, 76575",
    "communes?q=Saint-Malo 35400, codeInsee, 1, 35288",
    "communes?q=35400, codeInsee, 1, 35288",
    "communes?q=Saint-Malo 29019, codeInsee, 0,",
    "epci?q=243500733, siren, 1, 243500733",
    "departements?q=2a, code, 1, 2A",
    "caf?q=64b, code, 1, 64B",
    "communes?departement=90&epci=200067106, codeInsee, 0,",
  })
  void readsWhatTheFiltersAskFor(String adresse, String cle, int nombre, @Nullable String dont) {
    Response page = lire(adresse + "&limite=200");
    List<String> codes = page.jsonPath().getList("elements." + cle);
    assertThat(codes).hasSize(nombre).doesNotHaveDuplicates();
    if (dont != null) {
      assertThat(codes).contains(dont);
    }
  }

  @Test
  void findsNothingByWordsThatNoNameHolds() {
    assertThat(lire("communes?q=zzzz").asString()).isEqualTo("{\"elements\":[]}");
    assertThat(lire("communes?q=%").asString()).isEqualTo("{\"elements\":[]}");
  }

  @Test
  void namesTheRegionOfADepartementAndTheVintageOfEveryRow() {
    assertThat(lire("departements/29").jsonPath().getMap("$"))
        .isEqualTo(
            Map.of(
                "code", "29",
                "nom", "Finistère",
                "region", "53",
                "nomRegion", "Bretagne",
                "millesime", 2026));
    for (String liste : List.of("communes", "epci", "departements", "caf")) {
      assertThat(lire(liste + "?limite=200").jsonPath().getList("elements.millesime"))
          .hasSizeGreaterThan(100)
          .containsOnly(2026);
    }
  }

  // Codes that no commune has any more, in requests

  @Test
  void refusesASimulationOnSuchACodeWithTheCommuneToName() {
    Response refus =
        given()
            .contentType("application/json")
            .body(
                Map.of(
                    "annee", 2026,
                    "convention",
                        Map.of("signataires", List.of("217500016"), "communes", List.of("75116")),
                    "postes", List.of()))
            .post("/api/v1/simulations");
    assertThat(refus.statusCode()).isEqualTo(400);
    assertThat(refus.jsonPath().<String>getList("erreurs.message"))
        .anySatisfy(
            message ->
                assertThat(message)
                    .contains(
                        "75116 est un arrondissement de Paris, 75056 ; donnez ce dernier code"));
  }

  // In which order

  @ParameterizedTest
  @CsvSource({
    "sein, 29083",
    "Saint-Denis, 97411",
    "st denis, 97411",
    "Saint-Malo 35400, 35288",
    "Paris, 75056"
  })
  void putsWhatIsMeantFirst(String q, String attendu) {
    List<String> codes =
        rechercher("communes", Map.of("q", q)).jsonPath().getList("elements.codeInsee");
    assertThat(codes).startsWith(attendu);
  }

  @Test
  void givesEachRankByItsInhabitants() {
    List<String> codes =
        rechercher("communes", Map.of("q", "Saint-Denis")).jsonPath().getList("elements.codeInsee");
    assertThat(codes).startsWith("97411", "93066", "11339", "30247");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "communauté de communes bretagne romantique",
        "Communaute de communes Bretagne Rom",
        "CC Bretagne romantique",
        "bretagne romantique"
      })
  void readsTheLegalKindOfAnEpciInFull(String q) {
    List<String> sirens = rechercher("epci", Map.of("q", q)).jsonPath().getList("elements.siren");
    assertThat(sirens).containsExactly("243500733");
  }

  // By what they were

  @ParameterizedTest
  @CsvSource({
    "75116, 75056, 75116, Paris 16e Arrondissement",
    "Paris 16e, 75056, 75116, Paris 16e Arrondissement",
    "Arbignieu, 01015, 01015, Arbignieu",
    "arbignieu 01300, 01015, 01015, Arbignieu",
    "01018, 01033, 01018,"
  })
  void findsACommuneByANameOrACodeThatBelongsToIt(
      String q, String commune, String ancienCode, @Nullable String ancienNom) {
    List<Map<String, Object>> trouvees =
        rechercher("communes", Map.of("q", q)).jsonPath().getList("elements");
    assertThat(trouvees)
        .singleElement()
        .satisfies(
            trouvee -> {
              assertThat(trouvee)
                  .containsEntry("codeInsee", commune)
                  .containsEntry("ancienCode", ancienCode);
              assertThat(trouvee.get("ancienNom")).isEqualTo(ancienNom);
            });
  }

  @Test
  void hasTheCafOfGuadeloupeServeSaintBarthelemyAndSaintMartin() {
    assertThat(lire("communes/97701").<String>path("caf")).isEqualTo("971");
    assertThat(lire("communes/97801").<String>path("caf")).isEqualTo("971");
    List<String> caf = lire("caf?departement=978").jsonPath().getList("elements.code");
    assertThat(caf).containsExactly("971");
  }

  // One

  @Test
  void readsOneByItsCode() {
    assertThat(lire("communes/29019").<String>path("nom")).isEqualTo("Brest");
    assertThat(lire("epci/242900314").<String>path("nature")).isEqualTo("METRO");
    assertThat(lire("departements/2A").<String>path("nom")).isEqualTo("Corse-du-Sud");
    assertThat(lire("departements/2a").<String>path("code")).isEqualTo("2A");
    assertThat(lire("communes/2a001").<String>path("codeInsee")).isEqualTo("2A001");
    assertThat(lire("caf/64b").<String>path("code")).isEqualTo("64B");
    assertThat(lire("caf/64B").jsonPath().getMap("$"))
        .isEqualTo(
            Map.of(
                "code", "64B",
                "nom", "Caf Pays basque et Seignanx",
                "departement", "64",
                "millesime", 2026));
  }

  @Test
  void leavesOutWhatIsNotKnownAndKeepsAZero() {
    assertThat(lire("communes/98412").jsonPath().getMap("$"))
        .isEqualTo(
            Map.of(
                "codeInsee", "98412",
                "nom", "Archipel des Kerguelen",
                "departement", "984",
                "millesime", 2026));
    assertThat(lire("communes/55189").<Integer>path("population")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "communes/29999, /api/v1/territoires/communes?q=",
    "communes/brest, code postal",
    "communes/75116, '75116 est un arrondissement de Paris, 75056'",
    "communes/75116, /api/v1/territoires/communes/75056",
    "communes/01018, 'est un ancien code de la commune Valserhône, 01033'",
    "epci/242900315, /api/v1/territoires/epci?q=",
    "epci/212900195, /api/v1/territoires/communes/29019",
    "departements/20, 2A",
    "caf/64, 64A",
  })
  void tellsWhereToLookForWhatIsNotThere(String adresse, String conseil) {
    Response refus = get(TERRITOIRES + adresse);
    assertThat(refus.statusCode()).isEqualTo(404);
    assertThat(refus.contentType()).startsWith("application/problem+json");
    assertThat(refus.<String>path("detail"))
        .contains("« " + adresse.substring(adresse.indexOf('/') + 1) + " »", conseil);
  }

  @Test
  void answersThatNothingChangedToWhoHasItAlready() {
    String marque = lire("communes/29019").header("ETag");
    Response encore = given().header("If-None-Match", marque).get(TERRITOIRES + "communes/29019");
    assertThat(encore.statusCode()).isEqualTo(304);
    assertThat(encore.asString()).isEmpty();
  }

  // Page after page

  @Test
  void pagesThroughEveryCommuneExactlyOnce() {
    List<String> codes = suivreLesLiens("communes?limite=200", "codeInsee");
    assertThat(codes).hasSize(COMMUNES);
    assertThat(new LinkedHashSet<>(codes)).hasSize(COMMUNES);
  }

  @ParameterizedTest
  @CsvSource({
    "epci?limite=97, siren, 1255",
    "departements?limite=10, code, 109",
    "caf?limite=10, code, 102",
    "communes?q=st&departement=35&limite=7, codeInsee, 68",
    "communes?q=sein&limite=3, codeInsee, 85",
    "communes?q=lyon&limite=2, codeInsee, 7",
    "communes?q=45300&limite=4, codeInsee, 31",
    "epci?q=pays&limite=9, siren, 182",
    "caf?q=caf&limite=9, code, 101",
    "communes?epci=200067106&limite=3, codeInsee, 158",
  })
  void pagesThroughAListAsItStreamsIt(String adresse, String cle, int nombre) throws Exception {
    List<String> codes = suivreLesLiens(adresse, cle);
    assertThat(codes).hasSize(nombre).doesNotHaveDuplicates();
    assertThat(ndjson(adresse, cle)).isEqualTo(codes);
  }

  // The whole list as a stream

  @Test
  void streamsEveryCommuneAsCsv() {
    Response csv = given().accept("text/csv").get(TERRITOIRES + "communes");
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.contentType()).isEqualTo("text/csv;charset=utf-8");
    String[] lignes = csv.asString().split("\r\n", -1);
    assertThat(lignes)
        .hasSize(COMMUNES + 2)
        .startsWith(
            "codeInsee,siren,nom,departement,population,epci,caf,millesime,ancienCode,ancienNom")
        .endsWith("")
        .contains(
            "76575,217605757,Saint-Étienne-du-Rouvray,76,29518,200023414,76,2026,,",
            "98412,,Archipel des Kerguelen,984,,,,2026,,");
    assertThat(Stream.of(lignes).distinct()).hasSize(lignes.length);
  }

  @Test
  void streamsEveryCommuneAsJsonLines() throws Exception {
    assertThat(new LinkedHashSet<>(ndjson("communes", "codeInsee"))).hasSize(COMMUNES);
  }

  @ParameterizedTest
  @CsvSource({
    "epci, 'siren,nature,nom,population,millesime', 1255",
    "departements, 'code,nom,region,nomRegion,millesime', 109",
    "caf, 'code,nom,departement,millesime', 102",
    "communes?q=zzzz, 'codeInsee,siren,nom,departement,population,epci,caf,millesime,ancienCode,ancienNom', 0",
  })
  void streamsTheOtherListsAsCsv(String adresse, String entete, int nombre) {
    String csv = given().accept("text/csv").get(TERRITOIRES + adresse).asString();
    assertThat(csv.lines()).hasSize(nombre + 1).first().isEqualTo(entete);
  }

  @Test
  void refusesAFaultyRequestForAStreamAsAProblem() {
    Response refus = given().accept("text/csv").get(TERRITOIRES + "communes?departement=20");
    assertThat(refus.statusCode()).isEqualTo(400);
    assertThat(refus.contentType()).startsWith("application/problem+json");
  }

  // Faults

  @Test
  void tellsAllFaultsAtOnce() {
    Response refus =
        get(TERRITOIRES + "communes?departement=20&epci=242900315&caf=zz&limite=900&region=53&q= ");
    assertThat(refus.statusCode()).isEqualTo(400);
    List<Map<String, String>> fautes = refus.jsonPath().getList("erreurs");
    assertThat(fautes)
        .extracting(faute -> faute.get("pointeur") + " " + faute.get("code"))
        .containsExactlyInAnyOrder(
            "/departement INCONNU",
            "/epci FORMAT",
            "/caf FORMAT",
            "/limite HORS_BORNES",
            "/region INCONNU",
            "/q VIDE");
  }

  @ParameterizedTest
  @CsvSource({
    "communes?departement=96, /departement, INCONNU, /api/v1/territoires/departements",
    "communes?departement=2C, /departement, FORMAT, 2A",
    "communes?departement=, /departement, VIDE, retirez-le",
    "communes?epci=212900195, /epci, INCONNU, /api/v1/territoires/epci",
    "communes?epci=24290031, /epci, FORMAT, neuf chiffres",
    "communes?epci=242900315, /epci, FORMAT, clé de contrôle",
    "communes?caf=64, /caf, INCONNU, /api/v1/territoires/caf",
    "epci?caf=99, /caf, INCONNU, /api/v1/territoires/caf",
    "epci?departement=96, /departement, INCONNU, /api/v1/territoires/departements",
    "epci?epci=242900314, /epci, INCONNU, departement",
    "departements?region=99, /region, INCONNU, /api/v1/territoires/departements",
    "departements?region=x, /region, FORMAT, 53",
    "caf?departement=96, /departement, INCONNU, /api/v1/territoires/departements",
    "communes?q=a&q=b, /q, DOUBLON, une suffit",
    "communes/29019?q=a, /q, INCONNU, aucun",
    "epci/242900314?q=a, /q, INCONNU, aucun",
    "departements/29?q=a, /q, INCONNU, aucun",
    "caf/29?q=a, /q, INCONNU, aucun",
  })
  void tellsWhatIsWrongAndWhatToDo(String adresse, String pointeur, String code, String conseil) {
    Response refus = get(TERRITOIRES + adresse);
    assertThat(refus.statusCode()).isEqualTo(400);
    List<Map<String, String>> fautes = refus.jsonPath().getList("erreurs");
    assertThat(fautes)
        .singleElement()
        .satisfies(
            faute -> {
              assertThat(faute).containsEntry("pointeur", pointeur).containsEntry("code", code);
              assertThat(faute.get("message")).contains(conseil);
            });
  }

  @ParameterizedTest
  @MethodSource
  void refusesAForgedCursor(List<String> cle) throws Exception {
    String vrai = lire("communes?q=b&limite=1").path("suivant");
    String marque = JSON.readTree(Base64.getUrlDecoder().decode(vrai)).get(0).asText();
    List<String> valeurs = new ArrayList<>(List.of(marque));
    valeurs.addAll(cle);
    Response refus = avecCurseur("communes?q=b&limite=1", curseur(valeurs));
    assertThat(refus.statusCode()).isEqualTo(400);
    assertThat(refus.<String>path("type")).isEqualTo("/problemes/curseur-invalide");
  }

  static Stream<List<String>> refusesAForgedCursor() {
    return Stream.of(
        List.of("x", "1", "bar", "29019"),
        List.of("4", "1", "bar", "29019"),
        List.of("99999999999", "1", "bar", "29019"),
        List.of("0", "-1", "bar", "29019"),
        List.of("0", "1", "Bar", "29019"),
        List.of("0", "1", "", "29019"),
        List.of("0", "1", "bar", "1' OR '1'='1"),
        List.of("0", "bar", "29019"),
        List.of("0", "1", "bar", "29019", "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"communes?q=c", "communes?q=b&departement=29", "epci?q=b"})
  void refusesTheCursorOfAnotherList(String adresse) {
    String curseur = lire("communes?q=b&limite=1").path("suivant");
    assertThat(avecCurseur(adresse, curseur).statusCode()).isEqualTo(400);
  }

  private static Response rechercher(String liste, Map<String, String> parametres) {
    Response reponse = given().queryParams(parametres).get(TERRITOIRES + liste);
    assertThat(reponse.statusCode()).isEqualTo(200);
    return reponse;
  }

  private static Response lire(String adresse) {
    Response reponse = get(TERRITOIRES + adresse);
    assertThat(reponse.statusCode()).as(reponse.asString()).isEqualTo(200);
    return reponse;
  }

  private static Response avecCurseur(String adresse, String curseur) {
    return given().queryParam("curseur", curseur).get(TERRITOIRES + adresse);
  }

  private static String curseur(List<String> valeurs) throws Exception {
    byte[] octets = JSON.writeValueAsString(valeurs).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }

  private static List<String> suivreLesLiens(String adresse, String cle) {
    List<String> codes = new ArrayList<>();
    String lien = TERRITOIRES + adresse;
    while (lien != null) {
      Response page = given().urlEncodingEnabled(false).get(lien);
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      codes.addAll(page.jsonPath().getList("elements." + cle));
      String suivant = page.header("Link");
      lien = suivant == null ? null : suivant.substring(1, suivant.indexOf('>'));
    }
    return codes;
  }

  private static List<String> ndjson(String adresse, String cle) throws Exception {
    Response flux = given().accept("application/x-ndjson").get(TERRITOIRES + adresse);
    assertThat(flux.statusCode()).isEqualTo(200);
    assertThat(flux.contentType()).startsWith("application/x-ndjson");
    List<String> codes = new ArrayList<>();
    for (String ligne : flux.asString().split("\n")) {
      codes.add(JSON.readTree(ligne).get(cle).asText());
    }
    return codes;
  }
}
