package fr.ctg.app.staffing;

import static fr.ctg.app.outillage.ConventionsDeTest.CORRECTIF;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static fr.ctg.app.outillage.PostesDeTest.ADRESSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.PostesDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.app.outillage.TitulairesDeTest;
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

/** When the holder of a post is away, and when it has none; and what that costs. */
@ExtendWith(ServeurDeTest.class)
class AbsencesEtVacancesIT {

  private static final String CAF = "60";

  private static final Map<String, Object> ABSENCE =
      Map.of("motif", "MALADIE", "debut", "2026-02-01", "fin", "2026-03-20");

  /** Of a convention of its own, from 1 January 2026 on: its address. */
  private static String poste() {
    String convention = id(signee(CAF, demande(commune(CAF))));
    return ADRESSE + "/" + id(PostesDeTest.cree(CAF, PostesDeTest.demande(convention)));
  }

  private static Response ajouter(String adresse, Object dite) {
    return gestionnaire(CAF).body(dite).post(adresse);
  }

  private static Response corriger(String adresse, String marque, Object correctif) {
    return comme(Role.CAF_GESTIONNAIRE, CAF)
        .contentType(CORRECTIF)
        .header("If-Match", marque)
        .body(correctif)
        .patch(adresse);
  }

  private static Response simulation(String poste, String declaration) {
    String convention = gestionnaire(CAF).get(poste).path("convention");
    return gestionnaire(CAF)
        .get(
            "/api/v1/conventions/%s/simulation?annee=2026&declaration=%s"
                .formatted(convention, declaration));
  }

  @Test
  void anAbsenceIsRecordedCorrectedAndTakenAway() throws Exception {
    String poste = poste();
    String absences = poste + "/absences";
    Response creee = ajouter(absences, ABSENCE);
    creee
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("motif", equalTo("MALADIE"))
        .body("poste", equalTo(poste.substring(ADRESSE.length() + 1)));
    String adresse = creee.header("Location");
    assertThat(adresse).endsWith(absences + "/" + id(creee));
    assertThat(gestionnaire(CAF).get(adresse).asString()).isEqualTo(creee.asString());
    Instant avant = Patience.scelle(gestionnaire(CAF).get(poste).path("convention"));
    corriger(adresse, "\"1\"", Map.of("fin", "2026-03-31"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("fin", equalTo("2026-03-31"))
        .body("motif", equalTo("MALADIE"));
    corriger(adresse, "\"1\"", Map.of("fin", "2026-04-30")).then().statusCode(412);
    Patience.scelle(gestionnaire(CAF).get(poste).path("convention"));
    gestionnaire(CAF)
        .queryParam("au", avant.toString())
        .get(adresse)
        .then()
        .statusCode(200)
        .body("fin", equalTo("2026-03-20"));
    gestionnaire(CAF)
        .get(adresse + "/historique")
        .then()
        .statusCode(200)
        .body("elements.size()", equalTo(2))
        .body(
            "elements[1].changements.flatten()",
            hasItem("Dernier jour : 20 mars 2026 → 31 mars 2026"));
    comme(Role.CAF_AUDITEUR, "29").get(adresse).then().statusCode(404);
    comme(Role.CAF_AUDITEUR, "29").get(absences).then().statusCode(404);
    gestionnaire(CAF).header("If-Match", "\"2\"").delete(adresse).then().statusCode(204);
    gestionnaire(CAF).get(adresse).then().statusCode(404);
    gestionnaire(CAF).get(absences).then().body("elements", empty());
    gestionnaire(CAF)
        .queryParam("au", avant.toString())
        .get(absences)
        .then()
        .body("elements.fin", contains("2026-03-20"));
  }

  @Test
  void theyAreListedByTheirFirstDays() {
    String vacances = poste() + "/vacances";
    ajouter(vacances, Map.of("debut", "2027-02-01")).then().statusCode(201);
    ajouter(vacances, Map.of("debut", "2026-05-01", "fin", "2026-05-31")).then().statusCode(201);
    gestionnaire(CAF)
        .get(vacances)
        .then()
        .body("elements.debut", contains("2026-05-01", "2027-02-01"))
        .body("elements[1].fin", nullValue());
    gestionnaire(CAF)
        .queryParam("limite", 1)
        .get(vacances)
        .then()
        .body("elements.debut", contains("2026-05-01"));
    List<String> ids = gestionnaire(CAF).get(vacances).path("elements.id");
    String premiere = vacances + "/" + ids.getFirst();
    gestionnaire(CAF).get(premiere).then().statusCode(200).body("fin", equalTo("2026-05-31"));
    gestionnaire(CAF)
        .get(premiere + "/historique")
        .then()
        .statusCode(200)
        .body("elements.size()", equalTo(1));
    gestionnaire(CAF).header("If-Match", "\"1\"").delete(premiere).then().statusCode(204);
    gestionnaire(CAF).get(vacances).then().body("elements.debut", contains("2027-02-01"));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    String poste = poste();
    ajouter(
            poste + "/absences",
            Map.of("motif", "GRIPPE", "debut", "2026-03-20", "fin", "2026-02-01", "cause", "x"))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/cause", "/fin", "/motif"));
    ajouter(poste + "/absences", Map.of())
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/debut", "/fin", "/motif"));
    ajouter(
            poste + "/absences",
            Map.of("motif", "AUTRE", "debut", "2024-01-01", "fin", "2024-02-01"))
        .then()
        .statusCode(400)
        .body("erreurs[0].pointeur", equalTo("/debut"))
        .body("erreurs[0].message", containsString("n'a aucun jour où le poste est ouvert"));
    ajouter(poste + "/absences", ABSENCE).then().statusCode(201);
    ajouter(poste + "/absences", ABSENCE)
        .then()
        .statusCode(400)
        .body("erreurs[0].message", containsString("du 1er février 2026 au 20 mars 2026 est déjà"));
    // A notice dated more than a year before its vacancy, and a year that was mistyped.
    ajouter(
            poste + "/vacances",
            Map.of("debut", "2026-02-10", "fin", "2026-02-01", "notification", "2025-02-09"))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/fin", "/notification"));
    ajouter(poste + "/vacances", Map.of("debut", "0026-02-10"))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/debut"));
    gestionnaire(CAF).get(poste + "/vacances").then().body("elements", empty());
  }

  @Test
  void aPostIsVacantOnceADay() throws Exception {
    String vacances = poste() + "/vacances";
    ajouter(vacances, Map.of("debut", "2026-05-01", "fin", "2026-06-30")).then().statusCode(201);
    Response encore = ajouter(vacances, Map.of("debut", "2026-06-30"));
    encore
        .then()
        .statusCode(400)
        .body("erreurs[0].pointeur", equalTo("/debut"))
        .body("erreurs[0].message", containsString("déjà vacant du 1er mai 2026 au 30 juin 2026"));
    // One that goes on where the other ends is another: the rules merge them.
    Response suite = ajouter(vacances, Map.of("debut", "2026-07-01"));
    suite.then().statusCode(201);
    corriger(suite.header("Location"), "*", Map.of("debut", "2026-06-15")).then().statusCode(400);
    corriger(suite.header("Location"), "*", Map.of("notification", "2026-06-15"))
        .then()
        .statusCode(200);
    // Two at once: one is kept.
    String autre = poste() + "/vacances";
    try (var fils = Executors.newFixedThreadPool(8)) {
      Callable<Integer> une = () -> ajouter(autre, Map.of("debut", "2026-05-01")).statusCode();
      List<Integer> statuts =
          fils.invokeAll(List.of(une, une, une, une, une, une, une, une)).stream()
              .map(f -> f.resultNow())
              .sorted()
              .toList();
      assertThat(statuts).containsExactly(201, 400, 400, 400, 400, 400, 400, 400);
    }
  }

  @Test
  void aPostThatIsHeldIsNotVacant() {
    String poste = poste();
    String id = poste.substring(ADRESSE.length() + 1);
    String titulaire = id(TitulairesDeTest.cree(CAF, TitulairesDeTest.demande()));
    Response tenue =
        TitulairesDeTest.affecter(
            CAF, id, Map.of("titulaire", titulaire, "debut", "2026-01-01", "fin", "2026-05-31"));
    tenue.then().statusCode(201);
    ajouter(poste + "/vacances", Map.of("debut", "2026-05-31"))
        .then()
        .statusCode(400)
        .body("erreurs[0].message", containsString("quelqu'un tient le poste du 1er janvier 2026"));
    Response vacance = ajouter(poste + "/vacances", Map.of("debut", "2026-06-01"));
    vacance.then().statusCode(201);
    String autre = id(TitulairesDeTest.cree(CAF, TitulairesDeTest.demande()));
    TitulairesDeTest.affecter(CAF, id, Map.of("titulaire", autre, "debut", "2026-09-01"))
        .then()
        .statusCode(400)
        .body("erreurs[0].pointeur", equalTo("/debut"))
        .body("erreurs[0].message", containsString("vacant depuis le 1er juin 2026"));
    corriger(vacance.header("Location"), "*", Map.of("fin", "2026-08-31")).then().statusCode(200);
    TitulairesDeTest.affecter(CAF, id, Map.of("titulaire", autre, "debut", "2026-09-01"))
        .then()
        .statusCode(201);
    String convention = gestionnaire(CAF).get(poste).path("convention");
    gestionnaire(CAF)
        .get("/api/v1/conventions/" + convention + "/equipe?le=2026-07-01")
        .then()
        .body("postes.titulaire", contains(false))
        .body("postes.vacant", contains(true))
        .body("etpConvenu", equalTo(0.8f))
        .body("etpConsomme", equalTo(0.0f));
    gestionnaire(CAF)
        .get("/api/v1/conventions/" + convention + "/equipe?le=2026-09-01")
        .then()
        .body("postes.titulaire", contains(true))
        .body("etpConsomme", equalTo(0.8f));
  }

  @Test
  void sentTwiceUnderOneKeyItIsMadeOnce() {
    String absences = poste() + "/absences";
    String cle = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      gestionnaire(CAF)
          .header("Idempotency-Key", cle)
          .body(ABSENCE)
          .post(absences)
          .then()
          .statusCode(201);
    }
    gestionnaire(CAF).get(absences).then().body("elements.size()", equalTo(1));
  }

  @Test
  void aPostThatGoesTakesThemAlongAndItsPastKeepsThem() {
    String poste = poste();
    String absence = ajouter(poste + "/absences", ABSENCE).header("Location");
    gestionnaire(CAF).header("If-Match", "*").delete(poste).then().statusCode(204);
    gestionnaire(CAF).get(absence).then().statusCode(404);
  }

  @Test
  void wholeMonthsOfSicknessAreTakenOffTheDeclarationOfWhatWas() {
    String poste = poste();
    ajouter(poste + "/absences", ABSENCE).then().statusCode(201);
    simulation(poste, "PREVISIONNELLE").then().body("postes[0].moisFinances", equalTo(12));
    simulation(poste, "REELLE")
        .then()
        .statusCode(200)
        .body("postes[0].moisFinances", equalTo(11))
        .body("postes[0].mois[1]", equalTo("ABSENCE"));
  }

  @Test
  void aVacancyCountsDownWithAndWithoutItsNotice() {
    String poste = poste();
    Response vacance =
        ajouter(poste + "/vacances", Map.of("debut", "2026-02-10", "fin", "2026-09-30"));
    String decompte = vacance.header("Location") + "/decompte";
    // 0.8 ETP at 24 000 euros: 1 600 a month. Whole months: March to September; from June on with
    // the grace, which ends on 10 May.
    Map<String, Object> sans = perte(List.of(3, 4, 5, 6, 7, 8, 9), 11200.0f);
    Map<String, Object> avec = perte(List.of(6, 7, 8, 9), 6400.0f);
    gestionnaire(CAF)
        .get(decompte + "?annee=2026")
        .then()
        .statusCode(200)
        .body("dernierJourDuDelai", equalTo("2026-05-09"))
        .body("delaiAccorde", equalTo(false))
        .body("enregistree", equalTo(sans))
        .body("avecEcrit", equalTo(avec))
        .body("sansEcrit", equalTo(sans))
        .body("parMois", equalTo(1600.0f));
    corriger(vacance.header("Location"), "*", Map.of("notification", "2026-05-09"))
        .then()
        .statusCode(200);
    gestionnaire(CAF)
        .get(decompte + "?annee=2026")
        .then()
        .body("delaiAccorde", equalTo(true))
        .body("notification", equalTo("2026-05-09"))
        .body("enregistree", equalTo(avec))
        .body("sansEcrit", equalTo(sans));
    simulation(poste, "REELLE")
        .then()
        .body("constats.findAll { it.regle == 'FIN-VACANCE' }.verdict", contains("RESPECTEE"))
        .body("postes[0].moisFinances", equalTo(8));
    gestionnaire(CAF)
        .get(decompte + "?annee=2027")
        .then()
        .statusCode(400)
        .body("erreurs[0].message", containsString("n'a aucun jour en 2027"));
    gestionnaire(CAF)
        .get(poste + "/vacances/" + UUID.randomUUID() + "/decompte?annee=2026")
        .then()
        .statusCode(404);
    comme(Role.CAF_AUDITEUR, "29").get(decompte + "?annee=2026").then().statusCode(404);
  }

  private static Map<String, Object> perte(List<Integer> mois, float montant) {
    Map<String, Object> perte = new LinkedHashMap<>();
    perte.put("mois", mois);
    perte.put("montant", montant);
    return perte;
  }

  @Test
  void aVacancyOverAChangeOfThePostIsOneVacancy() {
    String poste = poste();
    // Begun in the first state, gone on with in the second, that of the grace of the first.
    ajouter(
            poste + "/vacances",
            Map.of("debut", "2026-02-10", "fin", "2026-05-31", "notification", "2026-02-12"))
        .then()
        .statusCode(201);
    Response suite = ajouter(poste + "/vacances", Map.of("debut", "2026-06-01"));
    PostesDeTest.changer(
            CAF, poste.substring(ADRESSE.length() + 1), "2026-06-01", Map.of("etp", 0.5))
        .then()
        .statusCode(200);
    gestionnaire(CAF)
        .get(suite.header("Location") + "/decompte?annee=2026")
        .then()
        .statusCode(200)
        .body("dernierJourDuDelai", equalTo("2026-05-09"))
        .body("delaiAccorde", equalTo(true))
        .body("parMois", equalTo(1000.0f))
        .body("enregistree.mois", contains(6, 7, 8, 9, 10, 11, 12));
  }
}
