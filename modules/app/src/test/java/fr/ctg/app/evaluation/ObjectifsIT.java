package fr.ctg.app.evaluation;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.CORRECTIF;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The objectives of a convention, which another module keeps. */
@ExtendWith(ServeurDeTest.class)
class ObjectifsIT {

  private static final String CAF = "53";

  private static final Map<String, Object> OBJECTIF =
      Map.of(
          "nature", "SERVICE",
          "libelle", "Ouvrir des places en crèche",
          "thematique", "PETITE_ENFANCE",
          "priorites", List.of("PAUVRETE", "FAMILLES_MONOPARENTALES"),
          "reference", 40.5,
          "cible", 52,
          "unite", "places",
          "sens", "HAUSSE",
          "echeance", "2027-12-31");

  private static Response corriger(String adresse, String marque, Object correctif) {
    return comme(Role.CAF_GESTIONNAIRE, CAF)
        .contentType(CORRECTIF)
        .header("If-Match", marque)
        .body(correctif)
        .patch(adresse);
  }

  @Test
  void oneIsAddedCorrectedAndTakenAwayAfterTheSignature() {
    var commune = commune(CAF);
    String objectifs = ADRESSE + "/" + id(signee(CAF, demande(commune))) + "/objectifs";
    Response cree = gestionnaire(CAF).body(OBJECTIF).post(objectifs);
    cree.then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("nature", equalTo("SERVICE"))
        .body("reference", equalTo(40.5f))
        .body("cible", equalTo(52));
    String adresse = cree.header("Location");
    assertThat(adresse).endsWith(objectifs + "/" + id(cree));
    assertThat(gestionnaire(CAF).get(adresse).asString()).isEqualTo(cree.asString());
    comme(Role.COLLECTIVITE, null, commune.siren())
        .get(objectifs)
        .then()
        .statusCode(200)
        .body("elements.id", contains(id(cree)));
    comme(Role.CAF_AUDITEUR, "29").get(adresse).then().statusCode(404);
    comme(Role.CAF_AUDITEUR, "29").get(objectifs).then().statusCode(404);
    corriger(adresse, "\"1\"", Map.of("cible", 60))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("cible", equalTo(60))
        .body("reference", equalTo(40.5f));
    gestionnaire(CAF).header("If-Match", "\"1\"").delete(adresse).then().statusCode(412);
    gestionnaire(CAF).header("If-Match", "\"2\"").delete(adresse).then().statusCode(204);
    gestionnaire(CAF).get(adresse).then().statusCode(404);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    String objectifs = ADRESSE + "/" + id(signee(CAF, demande(commune(CAF)))) + "/objectifs";
    var faux = new LinkedHashMap<>(OBJECTIF);
    faux.putAll(
        Map.of(
            "nature", "AUTRE",
            "libelle", " ",
            "priorites", List.of("PAUVRETE", "PAUVRETE"),
            "cible", 40,
            "echeance", "2069-12-31"));
    gestionnaire(CAF)
        .body(faux)
        .post(objectifs)
        .then()
        .statusCode(400)
        .body(
            "erreurs.pointeur",
            contains("/cible", "/echeance", "/libelle", "/nature", "/priorites/1"));
    gestionnaire(CAF)
        .body(Map.of("reference", 1.00005, "cible", -1, "sens", "BAISSE"))
        .post(objectifs)
        .then()
        .statusCode(400)
        .body(
            "erreurs.pointeur",
            contains("/cible", "/echeance", "/libelle", "/nature", "/reference", "/unite"));
    gestionnaire(CAF).get(objectifs).then().body("elements", equalTo(List.of()));
  }

  @Test
  void whatMayBeAbsentIsTakenAwayByNull() {
    String objectifs = ADRESSE + "/" + id(signee(CAF, demande(commune(CAF)))) + "/objectifs";
    Response cree = gestionnaire(CAF).body(OBJECTIF).post(objectifs);
    corriger(
            cree.header("Location"),
            "\"1\"",
            "{\"description\": null, \"thematique\": null, \"priorites\": null}")
        .then()
        .statusCode(200)
        .body("thematique", nullValue())
        .body("priorites", equalTo(List.of()));
  }

  @Test
  void sentTwiceUnderOneKeyItIsMadeOnce() {
    String objectifs = ADRESSE + "/" + id(signee(CAF, demande(commune(CAF)))) + "/objectifs";
    String cle = UUID.randomUUID().toString();
    Response cree = gestionnaire(CAF).header("Idempotency-Key", cle).body(OBJECTIF).post(objectifs);
    cree.then().statusCode(201);
    Response rejouee =
        gestionnaire(CAF).header("Idempotency-Key", cle).body(OBJECTIF).post(objectifs);
    rejouee.then().statusCode(201).header("Idempotent-Replayed", "true");
    assertThat(rejouee.asString()).isEqualTo(cree.asString());
    gestionnaire(CAF).get(objectifs).then().body("elements.id", contains(id(cree)));
  }

  @Test
  void theObjectivesOfAnEndedConventionStayAsTheyWere() {
    Response convention = signee(CAF, demande(commune(CAF)));
    String adresse = ADRESSE + "/" + id(convention);
    Response cree = gestionnaire(CAF).body(OBJECTIF).post(adresse + "/objectifs");
    gestionnaire(CAF)
        .header("If-Match", convention.header("ETag"))
        .body(Map.of("date", "2026-06-30", "motif", "Fusion"))
        .post(adresse + "/resiliation")
        .then()
        .statusCode(200);
    gestionnaire(CAF)
        .body(OBJECTIF)
        .post(adresse + "/objectifs")
        .then()
        .statusCode(409)
        .body("erreurs.code", contains("ETAT"));
    corriger(cree.header("Location"), "\"1\"", Map.of("cible", 60)).then().statusCode(409);
    gestionnaire(CAF)
        .header("If-Match", "\"1\"")
        .delete(cree.header("Location"))
        .then()
        .statusCode(409);
  }

  @Test
  void theyAreShownAsOfEachInstantAndTheirChangesTold() throws Exception {
    Response convention = creee(CAF, demande(commune(CAF)));
    String id = id(convention);
    String objectifs = ADRESSE + "/" + id + "/objectifs";
    Instant avant = Patience.scelle(id);
    Response cree = gestionnaire(CAF).body(OBJECTIF).post(objectifs);
    String adresse = cree.header("Location");
    Instant creation = Patience.scelle(id);
    corriger(adresse, "\"1\"", Map.of("cible", 60)).then().statusCode(200);
    Instant correction = Patience.scelle(id);
    gestionnaire(CAF).header("If-Match", "\"2\"").delete(adresse).then().statusCode(204);
    Instant retrait = Patience.scelle(id);

    for (Instant sans : List.of(avant, retrait)) {
      gestionnaire(CAF).queryParam("au", sans.toString()).get(adresse).then().statusCode(404);
      gestionnaire(CAF)
          .queryParam("au", sans.toString())
          .get(objectifs)
          .then()
          .statusCode(200)
          .body("elements", equalTo(List.of()));
    }
    assertThat(gestionnaire(CAF).queryParam("au", creation.toString()).get(adresse).asString())
        .isEqualTo(cree.asString());
    gestionnaire(CAF)
        .queryParam("au", correction.toString())
        .get(objectifs)
        .then()
        .body("elements.version", contains(2))
        .body("elements.cible", contains(60));
    assertThat(
            gestionnaire(CAF)
                .get(adresse + "/historique")
                .jsonPath()
                .<List<List<String>>>get("elements.changements"))
        .containsExactly(List.of("Création"), List.of("Cible : 52 → 60"), List.of("Suppression"));
    gestionnaire(CAF)
        .get(ADRESSE + "/" + id + "/historique")
        .then()
        .statusCode(200)
        .body(
            "elements.changements.flatten()",
            hasItem("Retrait : objectif « Ouvrir des places en crèche »"));
    gestionnaire("29").get(adresse + "/historique").then().statusCode(404);
    gestionnaire(CAF)
        .get(objectifs + "/00000000-0000-7000-8000-000000000000/historique")
        .then()
        .statusCode(404);
  }
}
