package fr.ctg.app.conventions;

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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The action plan of a convention: sheets and working groups, and whom they name. */
@ExtendWith(ServeurDeTest.class)
class PlanDActionIT {

  private static final String CAF = "53";

  private static final Map<String, Object> FICHE =
      Map.of(
          "libelle", "Ouvrir un lieu d'accueil",
          "thematique", "PARENTALITE",
          "axe", 1,
          "priorites", List.of("PAUVRETE", "FAMILLES_MONOPARENTALES"),
          "debut", "2026-03-01",
          "fin", "2027-06-30",
          "responsable", Map.of("nom", "Camille Martin", "fonction", "Coordination"));

  @Test
  void aSheetIsAddedCorrectedAndTakenAwayAfterTheSignature() throws SQLException {
    var commune = commune(CAF);
    Response convention = signee(CAF, demande(commune));
    String fiches = ADRESSE + "/" + id(convention) + "/fiches-action";
    Response creee = gestionnaire(CAF).body(FICHE).post(fiches);
    creee
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("etat", equalTo("PREVUE"))
        .body("responsable.nom", equalTo("Camille Martin"));
    String adresse = creee.header("Location");
    assertThat(gestionnaire(CAF).get(adresse).asString()).isEqualTo(creee.asString());
    comme(Role.COLLECTIVITE, null, commune.siren())
        .get(fiches)
        .then()
        .statusCode(200)
        .body("elements.id", contains(id(creee)))
        .body("elements[0].responsable.nom", equalTo("Camille Martin"));
    comme(Role.CAF_AUDITEUR, "29").get(adresse).then().statusCode(404);
    comme(Role.CAF_AUDITEUR, "29").get(fiches).then().statusCode(404);

    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement();
        var ligne =
            ordre.executeQuery(
                "SELECT f::text FROM convention.fiche_action f WHERE id = '" + id(creee) + "'")) {
      ligne.next();
      assertThat(ligne.getString(1)).contains("Coordination").doesNotContain("Martin");
    }

    comme(Role.CAF_GESTIONNAIRE, CAF)
        .contentType(CORRECTIF)
        .header("If-Match", "\"1\"")
        .body(Map.of("etat", "EN_COURS"))
        .patch(adresse)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("etat", equalTo("EN_COURS"))
        .body("axe", equalTo(1))
        .body("responsable.personne", equalTo(creee.path("responsable.personne")))
        .body("responsable.nom", equalTo("Camille Martin"));
    comme(Role.CAF_GESTIONNAIRE, CAF)
        .delete("/api/v1/personnes/" + creee.<String>path("responsable.personne"))
        .then()
        .statusCode(204);
    gestionnaire(CAF)
        .get(adresse)
        .then()
        .body("responsable.nom", nullValue())
        .body("responsable.fonction", equalTo("Coordination"));
    gestionnaire(CAF).header("If-Match", "\"1\"").delete(adresse).then().statusCode(412);
    gestionnaire(CAF).header("If-Match", "\"2\"").delete(adresse).then().statusCode(204);
    gestionnaire(CAF).get(adresse).then().statusCode(404);
  }

  @Test
  void aSheetOfAnAxisThatIsNotThereIsRefused() {
    Response convention = signee(CAF, demande(commune(CAF)));
    gestionnaire(CAF)
        .body(
            Map.of(
                "libelle", "x",
                "thematique", "PECHE",
                "axe", 2,
                "debut", "2026-03-01",
                "fin", "2026-02-28"))
        .post(ADRESSE + "/" + id(convention) + "/fiches-action")
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/axe", "/fin", "/thematique"));
  }

  @Test
  void anAxisUnderWhichASheetStandsIsNotLost() {
    Response convention = creee(CAF, demande(commune(CAF)));
    String adresse = ADRESSE + "/" + id(convention);
    gestionnaire(CAF).body(FICHE).post(adresse + "/fiches-action").then().statusCode(201);
    comme(Role.CAF_GESTIONNAIRE, CAF)
        .contentType(CORRECTIF)
        .header("If-Match", convention.header("ETag"))
        .body("{\"axes\": null}")
        .patch(adresse)
        .then()
        .statusCode(409)
        .body("erreurs.pointeur", contains("/axes"))
        .body("erreurs[0].message", containsString("« " + FICHE.get("libelle") + " »"));
    gestionnaire(CAF).get(adresse).then().body("axes.size()", equalTo(1));
  }

  @Test
  void aWorkingGroupKeepsItsMembers() {
    Response convention = signee(CAF, demande(commune(CAF)));
    String groupes = ADRESSE + "/" + id(convention) + "/groupes-de-travail";
    Response cree =
        gestionnaire(CAF)
            .body(
                Map.of(
                    "libelle", "Groupe parentalité",
                    "thematique", "PARENTALITE",
                    "membres",
                        List.of(
                            Map.of("nom", "Dominique Petit", "organisation", "Ville"),
                            Map.of("organisation", "MSA"))))
            .post(groupes);
    cree.then().statusCode(201);
    Response corrige =
        comme(Role.CAF_GESTIONNAIRE, CAF)
            .contentType(CORRECTIF)
            .header("If-Match", "\"1\"")
            .body(
                Map.of(
                    "membres",
                    List.of(
                        Map.of("nom", "Claude Grand"),
                        Map.of("nom", "Dominique Petit", "fonction", "Élu"))))
            .patch(cree.header("Location"));
    corrige
        .then()
        .statusCode(200)
        .body("libelle", equalTo("Groupe parentalité"))
        .body("membres.nom", contains("Claude Grand", "Dominique Petit"))
        .body("membres[1].personne", equalTo(cree.path("membres[0].personne")));
    gestionnaire(CAF).get(groupes).then().body("elements[0].membres[1].fonction", equalTo("Élu"));
    gestionnaire(CAF)
        .header("If-Match", "\"2\"")
        .delete(cree.header("Location"))
        .then()
        .statusCode(204);
  }

  @Test
  void whatMayBeAbsentIsTakenAwayByNull() {
    String convention = ADRESSE + "/" + id(signee(CAF, demande(commune(CAF))));
    Response fiche = gestionnaire(CAF).body(FICHE).post(convention + "/fiches-action");
    gestionnaire(CAF)
        .contentType(CORRECTIF)
        .header("If-Match", "\"1\"")
        .body(
            "{\"description\": null, \"axe\": null, \"priorites\": null, \"etat\": null,"
                + " \"responsable\": null}")
        .patch(fiche.header("Location"))
        .then()
        .statusCode(200)
        .body("axe", nullValue())
        .body("priorites", equalTo(List.of()))
        .body("etat", equalTo("PREVUE"))
        .body("responsable", nullValue());
    Response groupe =
        gestionnaire(CAF)
            .body(Map.of("libelle", "Groupe parentalité", "thematique", "PARENTALITE"))
            .post(convention + "/groupes-de-travail");
    gestionnaire(CAF)
        .contentType(CORRECTIF)
        .header("If-Match", "\"1\"")
        .body("{\"thematique\": null, \"membres\": null}")
        .patch(groupe.header("Location"))
        .then()
        .statusCode(200)
        .body("thematique", nullValue())
        .body("membres", equalTo(List.of()));
  }

  @Test
  void thePlanOfAnEndedConventionStaysAsItWas() {
    Response convention = signee(CAF, demande(commune(CAF)));
    String adresse = ADRESSE + "/" + id(convention);
    gestionnaire(CAF)
        .header("If-Match", convention.header("ETag"))
        .body(Map.of("date", "2026-06-30", "motif", "Fusion"))
        .post(adresse + "/resiliation")
        .then()
        .statusCode(200);
    gestionnaire(CAF)
        .body(FICHE)
        .post(adresse + "/fiches-action")
        .then()
        .statusCode(409)
        .body("erreurs.code", contains("ETAT"));
  }
}
