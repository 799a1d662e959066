package fr.ctg.app.conventions;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.CORRECTIF;
import static fr.ctg.app.outillage.ConventionsDeTest.avec;
import static fr.ctg.app.outillage.ConventionsDeTest.axe;
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
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
          "priorites", List.of("PAUVRETE", "FAMILLES_MONOPARENTALES"),
          "debut", "2026-03-01",
          "fin", "2027-06-30",
          "responsable", Map.of("nom", "Camille Martin", "fonction", "Coordination"));

  @Test
  void aSheetIsAddedCorrectedAndTakenAwayAfterTheSignature() throws SQLException {
    var commune = commune(CAF);
    Response convention = signee(CAF, demande(commune));
    String fiches = ADRESSE + "/" + id(convention) + "/fiches-action";
    Response creee = gestionnaire(CAF).body(avec(FICHE, "axe", axe(convention))).post(fiches);
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
        .body("axe", equalTo(axe(convention)))
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
                "axe", UUID.randomUUID(),
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
    gestionnaire(CAF)
        .body(avec(FICHE, "axe", axe(convention)))
        .post(adresse + "/fiches-action")
        .then()
        .statusCode(201);
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

  private static final Map<String, Object> ANIMER =
      Map.of("libelle", "Animer", "thematiques", List.of("JEUNESSE"));

  @Test
  void sheetsStayUnderTheirAxisWhateverItsPlaceAndName() {
    Map<String, Object> demande = demande(commune(CAF));
    Response convention = creee(CAF, demande);
    String adresse = ADRESSE + "/" + id(convention);
    String axe = axe(convention);
    Response fiche =
        gestionnaire(CAF).body(avec(FICHE, "axe", axe)).post(adresse + "/fiches-action");
    fiche.then().statusCode(201).body("axe", equalTo(axe));

    // Without its identifier it is the axis of that name, wherever it stands.
    List<Object> axes = new ArrayList<>((List<?>) demande.get("axes"));
    axes.addFirst(ANIMER);
    Response seconde =
        gestionnaire(CAF)
            .header("If-Match", convention.header("ETag"))
            .body(avec(demande, "axes", axes))
            .put(adresse);
    seconde
        .then()
        .statusCode(200)
        .body("axes.libelle", contains("Animer", "Accueillir"))
        .body("axes[1].id", equalTo(axe));
    String animer = axe(seconde);

    // With it, whatever its name: the two change places and names.
    Response troisieme =
        comme(Role.CAF_GESTIONNAIRE, CAF)
            .contentType(CORRECTIF)
            .header("If-Match", seconde.header("ETag"))
            .body(
                Map.of(
                    "axes",
                    List.of(
                        Map.of(
                            "id",
                            axe,
                            "libelle",
                            "Animer",
                            "thematiques",
                            List.of("PARENTALITE", "ENFANCE")),
                        Map.of(
                            "id",
                            animer,
                            "libelle",
                            "Accueillir",
                            "thematiques",
                            List.of("JEUNESSE")))))
            .patch(adresse);
    troisieme
        .then()
        .statusCode(200)
        .body("axes.id", contains(axe, animer))
        .body("axes.libelle", contains("Animer", "Accueillir"));
    assertThat(gestionnaire(CAF).get(adresse).asString()).isEqualTo(troisieme.asString());
    gestionnaire(CAF).get(fiche.header("Location")).then().body("axe", equalTo(axe));
  }

  @Test
  void anAxisOfAnotherConventionOrTwiceTheSameIsAFault() {
    Map<String, Object> demande = demande(commune(CAF));
    Response convention = creee(CAF, demande);
    String ailleurs = axe(creee(CAF, demande(commune(CAF))));
    gestionnaire(CAF)
        .header("If-Match", convention.header("ETag"))
        .body(
            avec(
                demande,
                "axes",
                List.of(
                    avec(ANIMER, "id", axe(convention)),
                    avec(ANIMER, "id", ailleurs),
                    avec(ANIMER, "id", axe(convention)))))
        .put(ADRESSE + "/" + id(convention))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/axes/1/id", "/axes/2/id"))
        .body("erreurs.code", contains("INCONNU", "DOUBLON"));
    gestionnaire(CAF)
        .body(avec(demande, "axes", List.of(avec(ANIMER, "id", axe(convention)))))
        .post(ADRESSE)
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/axes/0/id"));
    gestionnaire(CAF)
        .body(avec(FICHE, "axe", ailleurs))
        .post(ADRESSE + "/" + id(convention) + "/fiches-action")
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/axe"))
        .body("erreurs.code", contains("INCONNU"));
  }

  @Test
  void aSheetOutsideThePeriodOrOnAThemeThatItsAxisLacksIsRefused() {
    Response convention = creee(CAF, demande(commune(CAF)));
    Map<String, Object> dehors = avec(FICHE, "axe", axe(convention));
    dehors.put("thematique", "JEUNESSE");
    dehors.put("debut", "2024-12-31");
    dehors.put("fin", "2029-01-01");
    gestionnaire(CAF)
        .body(dehors)
        .post(ADRESSE + "/" + id(convention) + "/fiches-action")
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/debut", "/fin", "/thematique"))
        .body("erreurs.code", contains("HORS_BORNES", "HORS_BORNES", "INCOHERENT"))
        .body(
            "erreurs[0].message",
            containsString(
                "le 31 décembre 2024 n'est pas dans la période de la convention, du 1er janvier"
                    + " 2025 au 31 décembre 2028"));
  }

  @Test
  void aConventionGoesOnHoldingItsSheets() {
    Map<String, Object> demande = demande(commune(CAF));
    Response convention = creee(CAF, demande);
    String adresse = ADRESSE + "/" + id(convention);
    gestionnaire(CAF)
        .body(avec(FICHE, "axe", axe(convention)))
        .post(adresse + "/fiches-action")
        .then()
        .statusCode(201);
    Map<String, Object> reduite =
        avec(
            demande,
            "axes",
            List.of(Map.of("libelle", "Accueillir", "thematiques", List.of("PETITE_ENFANCE"))));
    reduite.put("debut", "2026-04-01");
    reduite.put("fin", "2027-06-29");
    gestionnaire(CAF)
        .header("If-Match", convention.header("ETag"))
        .body(reduite)
        .put(adresse)
        .then()
        .statusCode(409)
        .body("erreurs.pointeur", contains("/axes/0/thematiques", "/debut", "/fin"))
        .body(
            "erreurs.code",
            contains("THEMATIQUE_EMPLOYEE", "FICHES_HORS_PERIODE", "FICHES_HORS_PERIODE"))
        .body("erreurs.message", everyItem(containsString("« " + FICHE.get("libelle") + " »")));
    assertThat(gestionnaire(CAF).get(adresse).asString()).isEqualTo(convention.asString());
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
    Response signee = signee(CAF, demande(commune(CAF)));
    String convention = ADRESSE + "/" + id(signee);
    Response fiche =
        gestionnaire(CAF).body(avec(FICHE, "axe", axe(signee))).post(convention + "/fiches-action");
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
