package fr.ctg.app.staffing;

import static fr.ctg.app.outillage.ConventionsDeTest.CORRECTIF;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static fr.ctg.app.outillage.PostesDeTest.ADRESSE;
import static fr.ctg.app.outillage.PostesDeTest.changer;
import static fr.ctg.app.outillage.PostesDeTest.cree;
import static fr.ctg.app.outillage.PostesDeTest.le;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.PostesDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Posts: opened, changed from a day on, corrected, read on any day and as of any instant. */
@ExtendWith(ServeurDeTest.class)
class PostesIT {

  private static final String CAF = "61";

  private static Map<String, Object> poste(String convention) {
    return PostesDeTest.demande(convention);
  }

  private static Response corriger(String id, String marque, Object correctif) {
    return comme(Role.CAF_GESTIONNAIRE, CAF)
        .contentType(CORRECTIF)
        .header("If-Match", marque)
        .body(correctif)
        .patch(ADRESSE + "/" + id);
  }

  @Test
  void changesAreDatedAndNoneOverwritesAnother() {
    String convention = id(signee(CAF, demande(commune(CAF))));
    Response cree = cree(CAF, poste(convention));
    cree.then()
        .header("ETag", "\"1-1\"")
        .body("etat.etp", equalTo(0.8f))
        .body("etat.depuis", equalTo("2026-01-01"));
    String id = id(cree);
    assertThat(gestionnaire(CAF).get(ADRESSE + "/" + id).asString()).isEqualTo(cree.asString());
    assertThat(cree.asString()).contains("\"coutAnnuel\":41250.00", "\"etpArrondi\":0.8,");
    // Recorded out of the order of their days: each holds until the next.
    changer(CAF, id, "2027-06-01", Map.of("etp", 1)).then().statusCode(200);
    changer(CAF, id, "2027-03-01", Map.of("etp", 0.5, "thematiques", List.of("JEUNESSE")))
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("depuis", equalTo("2027-03-01"))
        .body("etp", equalTo(0.5f))
        .body("coutAnnuel", equalTo(41250.0f));
    le(CAF, id, "2025-01-01").then().body("etat.etp", equalTo(0.8f));
    le(CAF, id, "2027-02-28")
        .then()
        .body("etat.etp", equalTo(0.8f))
        .body("etat.thematiques", contains("PARENTALITE"));
    le(CAF, id, "2027-03-01")
        .then()
        .body("etat.etp", equalTo(0.5f))
        .body("etat.thematiques", contains("JEUNESSE"));
    le(CAF, id, "2027-05-31").then().body("etat.etp", equalTo(0.5f));
    // What a later change said of other facts stays as it was recorded.
    le(CAF, id, "2099-12-31")
        .then()
        .body("etat.etp", equalTo(1))
        .body("etat.thematiques", contains("PARENTALITE"));
    gestionnaire(CAF)
        .get(ADRESSE + "/" + id + "/etats")
        .then()
        .body("elements.depuis", contains("2026-01-01", "2027-03-01", "2027-06-01"))
        .body("elements.etpArrondi", contains(0.8f, 0.5f, 1));
    gestionnaire(CAF)
        .header("If-Match", "\"3\"")
        .delete(ADRESSE + "/" + id + "/etats/2027-04-15")
        .then()
        .statusCode(404);
    gestionnaire(CAF)
        .header("If-Match", "\"3\"")
        .delete(ADRESSE + "/" + id + "/etats/2026-01-01")
        .then()
        .statusCode(409);
    gestionnaire(CAF)
        .header("If-Match", "\"3\"")
        .delete(ADRESSE + "/" + id + "/etats/2027-03-01")
        .then()
        .statusCode(204);
    le(CAF, id, "2027-05-31").then().body("etat.etp", equalTo(0.8f));
    changer(CAF, id, "hier", Map.of("etp", 1)).then().statusCode(404);
  }

  @Test
  void whatWasKnownThenAndWhatIsOnADayCombine() throws Exception {
    String convention = id(signee(CAF, demande(commune(CAF))));
    String id = id(cree(CAF, poste(convention)));
    changer(CAF, id, "2027-03-01", Map.of("etp", 0.5)).then().statusCode(200);
    Instant avant = Patience.scelle(convention);
    changer(CAF, id, "2027-03-01", Map.of("etp", 0.6)).then().statusCode(200);
    corriger(id, "*", Map.of("intitule", "Autrement nommée")).then().statusCode(200);
    Patience.scelle(convention);
    gestionnaire(CAF)
        .queryParam("le", "2027-03-01")
        .queryParam("au", avant.toString())
        .get(ADRESSE + "/" + id)
        .then()
        .statusCode(200)
        .body("etat.etp", equalTo(0.5f))
        .body("intitule", equalTo("Chargée de coopération"));
    gestionnaire(CAF)
        .queryParam("le", "2027-02-28")
        .queryParam("au", avant.toString())
        .get(ADRESSE)
        .then()
        .body("elements.find { it.id == '" + id + "' }.etat.etp", equalTo(0.8f));
    le(CAF, id, "2027-03-01").then().body("etat.etp", equalTo(0.6f));
    gestionnaire(CAF)
        .get(ADRESSE + "/" + id + "/historique")
        .then()
        .statusCode(200)
        .body(
            "elements.changements.flatten()",
            hasItem("État de poste depuis le « 1er mars 2027 », ETP : 0,5 → 0,6"))
        .body(
            "elements.changements.flatten()",
            hasItem("Intitulé : Chargée de coopération → Autrement nommée"));
  }

  @Test
  void hoursStayTheFractionThatTheyAre() {
    Map<String, Object> demande = poste(id(signee(CAF, demande(commune(CAF)))));
    Map<String, Object> etat = PostesDeTest.etat();
    etat.remove("etp");
    etat.put("heures", 12);
    etat.put("heuresTempsPlein", 35);
    demande.put("etat", etat);
    Response cree = cree(CAF, demande);
    cree.then()
        .body("etat.heures", equalTo(12))
        .body("etat.heuresTempsPlein", equalTo(35))
        .body("etat.etp", nullValue())
        .body("etat.etpArrondi", equalTo(0.3429f));
    // Said otherwise from a day on: the one goes as the other comes.
    Map<String, Object> enEtp = new LinkedHashMap<>();
    enEtp.put("etp", 0.5);
    enEtp.put("heures", null);
    enEtp.put("heuresTempsPlein", null);
    changer(CAF, id(cree), "2027-01-01", enEtp)
        .then()
        .statusCode(200)
        .body("etp", equalTo(0.5f))
        .body("heures", nullValue());
    changer(CAF, id(cree), "2027-01-01", Map.of("heures", 20))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", hasItem("/heures"));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    String convention = id(signee(CAF, demande(commune(CAF))));
    Map<String, Object> faux = poste(convention);
    faux.putAll(
        Map.of(
            "intitule",
            " ",
            "employeur",
            Map.of("nature", "EPCI", "siren", "782824973"),
            "ouverture",
            "2040-01-01",
            "fermeture",
            "2041-01-01",
            "origine",
            Map.of("type", "CEJ"),
            "succede",
            UUID.randomUUID().toString()));
    Map<String, Object> etat = PostesDeTest.etat();
    etat.putAll(
        Map.of(
            "partManagement", 0.5,
            "etp", 1.2,
            "axes", List.of(UUID.randomUUID().toString()),
            "communes", List.of("99999"),
            "cle", Map.of("PARENTALITE", 99)));
    faux.put("etat", etat);
    gestionnaire(CAF)
        .body(faux)
        .post(ADRESSE)
        .then()
        .statusCode(400)
        .body(
            "erreurs.pointeur",
            contains(
                "/employeur/siren",
                "/etat/axes/0",
                "/etat/cle",
                "/etat/communes/0",
                "/etat/etp",
                "/etat/partManagement",
                "/intitule",
                "/origine/etp",
                "/origine/montantAnnuel",
                "/ouverture",
                "/succede"));
    gestionnaire(CAF)
        .body(Map.of())
        .post(ADRESSE)
        .then()
        .statusCode(400)
        .body(
            "erreurs.pointeur",
            contains("/convention", "/employeur", "/etat", "/intitule", "/origine", "/ouverture"));
    Map<String, Object> inconnue = poste(UUID.randomUUID().toString());
    inconnue.put("employeur", Map.of("nature", "SYNDICAT", "siren", "782824973"));
    gestionnaire(CAF)
        .body(inconnue)
        .post(ADRESSE)
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/convention", "/employeur/nom"));
  }

  @Test
  void whatItWasOpenedWithIsCorrectedAndItsConventionStays() {
    CommuneDeTest commune = commune(CAF);
    String convention = id(signee(CAF, demande(commune)));
    Map<String, Object> demande = poste(convention);
    demande.put("employeur", Map.of("nature", "COMMUNE", "siren", commune.siren()));
    Response cree = cree(CAF, demande);
    String id = id(cree);
    assertThat(cree.<String>path("employeur.nom")).isNotBlank();
    changer(CAF, id, "2027-03-01", Map.of("etp", 0.5)).then().statusCode(200);
    corriger(id, "\"1-1\"", Map.of("intitule", "Trop tard")).then().statusCode(412);
    corriger(id, "\"2-1\"", Map.of("etat", Map.of("etp", 0.9), "ouverture", "2026-02-01"))
        .then()
        .statusCode(200)
        .body("ouverture", equalTo("2026-02-01"));
    le(CAF, id, "2026-12-31")
        .then()
        .body("etat.etp", equalTo(0.9f))
        .body("etat.depuis", equalTo("2026-02-01"));
    le(CAF, id, "2027-03-01").then().body("etat.etp", equalTo(0.5f));
    corriger(id, "*", Map.of("ouverture", "2027-03-01"))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/ouverture"));
    corriger(id, "*", Map.of("fermeture", "2027-02-28"))
        .then()
        .statusCode(400)
        .body("erreurs[0].message", containsString("1er mars 2027"));
    corriger(id, "*", Map.of("convention", id(signee(CAF, demande(commune(CAF))))))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/convention"));
    changer(CAF, id, "2025-12-31", Map.of("etp", 0.5)).then().statusCode(400);
    String nom = cree.path("employeur.nom");
    corriger(id, "*", Map.of("employeur", Map.of("siren", commune(CAF).siren())))
        .then()
        .statusCode(200)
        .body("employeur.nom", not(equalTo(nom)));
  }

  @Test
  void aChairIsTakenOverOnceAndInNoCircle() {
    String convention = id(signee(CAF, demande(commune(CAF))));
    String premier = id(cree(CAF, poste(convention)));
    Map<String, Object> suivant = poste(convention);
    suivant.put("succede", premier);
    String second = id(cree(CAF, suivant));
    gestionnaire(CAF)
        .body(suivant)
        .post(ADRESSE)
        .then()
        .statusCode(400)
        .body("erreurs.code", contains("DOUBLON"));
    corriger(premier, "*", Map.of("succede", second))
        .then()
        .statusCode(400)
        .body("erreurs[0].message", containsString("en cercle"));
    corriger(premier, "*", Map.of("succede", premier)).then().statusCode(400);
    gestionnaire(CAF)
        .header("If-Match", "*")
        .delete(ADRESSE + "/" + premier)
        .then()
        .statusCode(409)
        .body("detail", containsString("succède à ce poste"));
  }

  @Test
  void ofTwoThatTakeOverOneChairAtOnceOneDoes() throws Exception {
    String convention = id(signee(CAF, demande(commune(CAF))));
    for (int tour = 0; tour < 5; tour++) {
      Map<String, Object> suivant = poste(convention);
      suivant.put("succede", id(cree(CAF, poste(convention))));
      try (var deux = Executors.newFixedThreadPool(2)) {
        Callable<Integer> un = () -> gestionnaire(CAF).body(suivant).post(ADRESSE).statusCode();
        List<Integer> statuts =
            deux.invokeAll(List.of(un, un)).stream().map(f -> f.resultNow()).sorted().toList();
        assertThat(statuts.getFirst()).isEqualTo(201);
        assertThat(statuts.getLast()).isIn(400, 409);
      }
    }
  }

  @Test
  void listsFilterAndSortAsOfADay() {
    CommuneDeTest commune = commune(CAF);
    String convention = id(signee(CAF, demande(commune)));
    Map<String, Object> b = poste(convention);
    b.put("intitule", "B Enfance");
    b.put("fermeture", "2026-12-31");
    String un = id(cree(CAF, b));
    Map<String, Object> a = poste(convention);
    a.put("intitule", "A Parentalité");
    a.put("origine", Map.of("type", "CEJ", "montantAnnuel", 15000, "etp", 0.8));
    a.put("ouverture", "2026-06-01");
    String deux = id(cree(CAF, a));
    changer(CAF, deux, "2027-01-01", Map.of("libelle", "THEMATIQUE", "pilote", false))
        .then()
        .statusCode(200);
    Map<String, List<String>> attendus = new LinkedHashMap<>();
    attendus.put("", List.of(deux, un));
    attendus.put("&tri=-intitule", List.of(un, deux));
    attendus.put("&tri=ouverture", List.of(un, deux));
    attendus.put("&tri=-ouverture", List.of(deux, un));
    attendus.put("&q=parentalite", List.of(deux));
    attendus.put("&origine=CEJ", List.of(deux));
    attendus.put("&libelle=THEMATIQUE&le=2027-01-01", List.of(deux));
    attendus.put("&libelle=THEMATIQUE&le=2026-12-31", List.of());
    attendus.put("&pilote=false&le=2027-01-01", List.of(deux));
    attendus.put("&ouvert=true&le=2026-03-01", List.of(un));
    attendus.put("&ouvert=true&le=2026-12-31", List.of(deux, un));
    attendus.put("&ouvert=false&le=2027-01-01", List.of(un));
    attendus.put("&thematique=PARENTALITE", List.of(deux, un));
    attendus.put("&thematique=JEUNESSE", List.of());
    attendus.put("&employeur=" + commune.siren(), List.of());
    attendus.put("&commune=" + commune.code(), List.of());
    attendus.put("&caf=" + CAF, List.of(deux, un));
    attendus.forEach(
        (filtre, ids) ->
            assertThat(
                    gestionnaire(CAF)
                        .get(ADRESSE + "?convention=" + convention + filtre)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("elements.id"))
                .as(filtre)
                .isEqualTo(ids));
    Response page = gestionnaire(CAF).get(ADRESSE + "?limite=1&convention=" + convention);
    page.then().body("elements.id", contains(deux));
    gestionnaire(CAF)
        .get(
            ADRESSE
                + "?limite=1&convention="
                + convention
                + "&curseur="
                + page.<String>path("suivant"))
        .then()
        .body("elements.id", contains(un));
    gestionnaire(CAF)
        .get(ADRESSE + "?convention=35&tri=nom&pilote=oui")
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", hasItems("/convention", "/tri", "/pilote"));
    String csv =
        comme(Role.CAF_GESTIONNAIRE, CAF)
            .accept("text/csv")
            .get(ADRESSE + "?convention=" + convention)
            .asString();
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).contains("A Parentalité").contains("intitule");
    assertThat(
            comme(Role.CAF_GESTIONNAIRE, CAF)
                .accept("application/x-ndjson")
                .get(ADRESSE + "?convention=" + convention)
                .asString()
                .lines())
        .hasSize(2);
  }

  @Test
  void whoSignsItsConventionReadsIt() {
    CommuneDeTest commune = commune(CAF);
    String convention = id(signee(CAF, demande(commune)));
    String id = id(cree(CAF, poste(convention)));
    comme(Role.COLLECTIVITE, null, commune.siren())
        .get(ADRESSE)
        .then()
        .statusCode(200)
        .body("elements.id", contains(id));
    comme(Role.COLLECTIVITE, null, commune.siren()).get(ADRESSE + "/" + id).then().statusCode(200);
    comme(Role.COLLECTIVITE, null, commune(CAF).siren())
        .get(ADRESSE + "/" + id)
        .then()
        .statusCode(404);
    comme(Role.CAF_AUDITEUR, "29").get(ADRESSE + "/" + id).then().statusCode(404);
    comme(Role.CAF_AUDITEUR, "29")
        .get(ADRESSE + "?limite=200")
        .then()
        .body("elements.id", not(hasItem(id)));
    comme(Role.CNAF, null).get(ADRESSE + "/" + id).then().statusCode(200);
  }

  @Test
  void anEndedConventionKeepsItsPostsAndAnAbandonedOneTakesThemAlong() {
    String convention = id(signee(CAF, demande(commune(CAF))));
    String id = id(cree(CAF, poste(convention)));
    gestionnaire(CAF)
        .header("If-Match", "*")
        .body(Map.of("date", "2026-06-30", "motif", "Fusion des communes."))
        .post("/api/v1/conventions/" + convention + "/resiliation")
        .then()
        .statusCode(200);
    changer(CAF, id, "2026-03-01", Map.of("etp", 0.5)).then().statusCode(409);
    gestionnaire(CAF).body(poste(convention)).post(ADRESSE).then().statusCode(409);
    String preparee = id(creee(CAF, demande(commune(CAF))));
    String sien = id(cree(CAF, poste(preparee)));
    gestionnaire(CAF)
        .header("If-Match", "*")
        .delete("/api/v1/conventions/" + preparee)
        .then()
        .statusCode(204);
    gestionnaire(CAF).get(ADRESSE + "/" + sien).then().statusCode(404);
  }
}
