package fr.ctg.app.droits;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two Caf with the same data: neither sees, counts, searches, exports or guesses anything of the
 * other's. What is another's answers exactly as what does not exist.
 */
@ExtendWith(ServeurDeTest.class)
class IsolementIT {

  private static final String UNE = "50";
  private static final String AUTRE = "61";
  private static final String PARTENAIRES = "/api/v1/partenaires";

  @Test
  void listsSearchesAndExportsHoldOnesOwnAlone() {
    String mot = "isolement " + UUID.randomUUID();
    for (String caf : List.of(UNE, AUTRE)) {
      for (int i = 0; i < 3; i++) {
        Map<String, Object> demande = demande(commune(caf));
        demande.put("libelle", mot);
        creee(caf, demande);
      }
    }
    for (Role role : List.of(Role.CAF_GESTIONNAIRE, Role.CAF_AUDITEUR)) {
      Response page = comme(role, UNE).queryParams(Map.of("q", mot)).get(ADRESSE);
      assertThat(page.jsonPath().getList("elements.caf")).containsExactly(UNE, UNE, UNE);
      assertThat(page.<String>path("suivant")).isNull();
      for (String forme : List.of("text/csv", "application/x-ndjson")) {
        String flux =
            comme(role, UNE).accept(forme).queryParams(Map.of("q", mot)).get(ADRESSE).asString();
        assertThat(flux.lines().filter(l -> l.contains(mot))).hasSize(3);
      }
      // Asking for the other's by name of its Caf or département gives what nobody would have.
      for (Map<String, String> filtre :
          List.of(
              Map.of("q", mot, "caf", AUTRE),
              Map.of("q", mot, "departement", AUTRE),
              Map.of("q", mot, "commune", commune(AUTRE).code()))) {
        assertThat(
                comme(role, UNE)
                    .queryParams(filtre)
                    .get(ADRESSE)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("elements"))
            .isEmpty();
      }
    }
  }

  @Test
  void whatIsAnothersAnswersAsWhatDoesNotExist() {
    Response leur = signee(AUTRE, demande(commune(AUTRE)));
    String leurId = id(leur);
    String nulle = UUID.randomUUID().toString();
    Map<String, Object> corps = demande(commune(UNE));
    for (String chemin : List.of("", "/avenants", "/avenants/1")) {
      memeRefus(
          gestionnaire(UNE).get(ADRESSE + "/" + leurId + chemin),
          gestionnaire(UNE).get(ADRESSE + "/" + nulle + chemin),
          leurId,
          nulle);
    }
    memeRefus(
        gestionnaire(UNE).header("If-Match", "*").body(corps).put(ADRESSE + "/" + leurId),
        gestionnaire(UNE).header("If-Match", "*").body(corps).put(ADRESSE + "/" + nulle),
        leurId,
        nulle);
    memeRefus(
        gestionnaire(UNE).header("If-Match", "*").delete(ADRESSE + "/" + leurId),
        gestionnaire(UNE).header("If-Match", "*").delete(ADRESSE + "/" + nulle),
        leurId,
        nulle);
    for (Map.Entry<String, Map<String, Object>> acte :
        Map.<String, Map<String, Object>>of(
                "/signature", Map.of("dateSignature", "2024-12-15"),
                "/resiliation", Map.of("date", "2026-01-01", "motif", "x"),
                "/avenants", Map.of("dateEffet", "2026-01-01", "motif", "x", "fin", "2029-12-31"))
            .entrySet()) {
      memeRefus(
          gestionnaire(UNE)
              .header("If-Match", leur.header("ETag"))
              .body(acte.getValue())
              .post(ADRESSE + "/" + leurId + acte.getKey()),
          gestionnaire(UNE)
              .header("If-Match", leur.header("ETag"))
              .body(acte.getValue())
              .post(ADRESSE + "/" + nulle + acte.getKey()),
          leurId,
          nulle);
    }
  }

  private static void memeRefus(Response leur, Response rien, String leurId, String nulle) {
    assertThat(leur.statusCode()).isEqualTo(404);
    assertThat(leur.asString().replace(leurId, "ID"))
        .isEqualTo(rien.asString().replace(nulle, "ID"));
  }

  @Test
  void anothersConventionIsNoPredecessor() {
    String leurId = id(signee(AUTRE, demande(commune(AUTRE))));
    String nulle = UUID.randomUUID().toString();
    Map<String, Object> demande = demande(commune(UNE));
    demande.put("rang", "RENOUVELLEMENT");
    demande.put("precedente", leurId);
    Response leur = gestionnaire(UNE).body(demande).post(ADRESSE);
    demande.put("precedente", nulle);
    Response rien = gestionnaire(UNE).body(demande).post(ADRESSE);
    assertThat(leur.statusCode()).isEqualTo(400);
    assertThat(leur.asString()).isEqualTo(rien.asString());
  }

  @Test
  void bothRecordTheSamePartnerAndNeitherKnowsOfIt() {
    String siren = "552100554";
    Map<String, Object> partenaire =
        Map.of("siren", siren, "nom", "Partenaire commun", "nature", "AUTRE");
    Response leur = gestionnaire(AUTRE).body(partenaire).post(PARTENAIRES);
    leur.then().statusCode(201);
    // Before it is recorded here, it cannot sign here.
    var commune = commune(UNE);
    Map<String, Object> demande = demande(commune);
    demande.put("signataires", List.of(commune.siren(), siren));
    gestionnaire(UNE).body(demande).post(ADRESSE).then().statusCode(400);
    Response notre = gestionnaire(UNE).body(partenaire).post(PARTENAIRES);
    notre.then().statusCode(201);
    assertThat(id(notre)).isNotEqualTo(id(leur));
    assertThat(
            gestionnaire(UNE)
                .queryParam("siren", siren)
                .get(PARTENAIRES)
                .jsonPath()
                .getList("elements.id"))
        .containsExactly(id(notre));
    gestionnaire(UNE).get(PARTENAIRES + "/" + id(leur)).then().statusCode(404);
    comme(Role.CAF_GESTIONNAIRE, UNE)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body(Map.of("nom", "x"))
        .patch(PARTENAIRES + "/" + id(leur))
        .then()
        .statusCode(404);
  }

  @Test
  void aCursorOfAnotherGivesNoRight() {
    String mot = "curseur " + UUID.randomUUID();
    for (int i = 0; i < 3; i++) {
      Map<String, Object> demande = demande(commune(AUTRE));
      demande.put("libelle", mot + i);
      creee(AUTRE, demande);
    }
    String leur =
        gestionnaire(AUTRE).queryParams(Map.of("q", mot, "limite", 1)).get(ADRESSE).path("suivant");
    assertThat(leur).isNotNull();
    assertThat(
            gestionnaire(UNE)
                .queryParams(Map.of("q", mot, "limite", 1, "curseur", leur))
                .get(ADRESSE)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("elements"))
        .isEmpty();
  }

  @Test
  void oneKeyIsEachOnesOwn() {
    String cle = UUID.randomUUID().toString();
    Response leur =
        gestionnaire(AUTRE)
            .header("Idempotency-Key", cle)
            .body(demande(commune(AUTRE)))
            .post(ADRESSE);
    Response notre =
        gestionnaire(UNE).header("Idempotency-Key", cle).body(demande(commune(UNE))).post(ADRESSE);
    leur.then().statusCode(201);
    notre.then().statusCode(201);
    assertThat(id(notre)).isNotEqualTo(id(leur));
  }

  /** Of each Caf, the communes of that EPCI. */
  private static Map<String, List<String>> communesParCaf(String epci) {
    List<Map<String, Object>> communes =
        given()
            .queryParam("epci", epci)
            .queryParam("limite", 200)
            .get("/api/v1/territoires/communes")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("elements");
    return communes.stream()
        .collect(
            Collectors.groupingBy(
                c -> String.valueOf(c.get("caf")),
                TreeMap::new,
                Collectors.mapping(c -> String.valueOf(c.get("codeInsee")), Collectors.toList())));
  }

  @Test
  void anEpciOfSeveralCafBringsEachItsOwnCommunes() {
    // CC Flandre Lys, of the Nord and of the Pas-de-Calais.
    String epci = "245900758";
    Map<String, List<String>> parCaf = communesParCaf(epci);
    assertThat(parCaf).hasSize(2);
    parCaf.forEach(
        (caf, communes) -> {
          Map<String, Object> demande = demande(commune(caf));
          demande.put("signataires", List.of(epci));
          // Signed as well: on no commune do the two meet.
          assertThat(signee(caf, demande).jsonPath().getList("perimetre", String.class))
              .containsExactlyInAnyOrderElementsOf(communes);
        });
    // Each sees its own, the EPCI both.
    parCaf.forEach(
        (caf, communes) ->
            assertThat(
                    gestionnaire(caf)
                        .queryParam("epci", epci)
                        .get(ADRESSE)
                        .jsonPath()
                        .getList("elements.caf", String.class))
                .containsExactly(caf));
    assertThat(
            comme(Role.COLLECTIVITE, null, epci)
                .get(ADRESSE)
                .jsonPath()
                .getList("elements.caf", String.class))
        .containsExactlyInAnyOrderElementsOf(parCaf.keySet());
    // A commune of the EPCI that the other serves is none of this one's perimeter.
    String une = parCaf.keySet().iterator().next();
    Map<String, Object> deborde = demande(commune(une));
    deborde.put("signataires", List.of(epci));
    deborde.put("perimetre", parCaf.values().stream().map(List::getFirst).toList());
    gestionnaire(une)
        .body(deborde)
        .post(ADRESSE)
        .then()
        .statusCode(400)
        .body("erreurs.code", contains("HORS_TERRITOIRE"));
  }

  @Test
  void aCommuneThatAnotherCafServesDoesNotSign() {
    gestionnaire(UNE)
        .body(demande(commune(AUTRE)))
        .post(ADRESSE)
        .then()
        .statusCode(400)
        .body("erreurs.code", contains("HORS_TERRITOIRE"));
  }

  @Test
  void signatoriesSeeWhatTheySignAlone() {
    var leur = commune(AUTRE);
    var notre = commune(UNE);
    String leurId = id(creee(AUTRE, demande(leur)));
    String notreId = id(creee(UNE, demande(notre)));
    assertThat(
            comme(Role.COLLECTIVITE, null, notre.siren())
                .get(ADRESSE)
                .jsonPath()
                .getList("elements.id"))
        .containsExactly(notreId);
    comme(Role.COLLECTIVITE, null, notre.siren())
        .get(ADRESSE + "/" + leurId)
        .then()
        .statusCode(404);
    assertThat(
            comme(Role.COLLECTIVITE, null, notre.siren(), leur.siren())
                .get(ADRESSE)
                .jsonPath()
                .getList("elements.id"))
        .containsExactlyInAnyOrder(notreId, leurId);
  }
}
