package fr.ctg.app.staffing;

import static fr.ctg.app.outillage.ConventionsDeTest.CORRECTIF;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static fr.ctg.app.outillage.TitulairesDeTest.ADRESSE;
import static fr.ctg.app.outillage.TitulairesDeTest.affectations;
import static fr.ctg.app.outillage.TitulairesDeTest.affecte;
import static fr.ctg.app.outillage.TitulairesDeTest.affecter;
import static fr.ctg.app.outillage.TitulairesDeTest.cree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.PostesDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.app.outillage.TitulairesDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holders and their assignments: recorded, judged, assigned, read then and now, erased. */
@ExtendWith(ServeurDeTest.class)
class TitulairesIT {

  private static final String CAF = "71";
  private static final String AUTRE = "58";

  private static Response corriger(String adresse, Map<String, ?> correctif) {
    return comme(Role.CAF_GESTIONNAIRE, CAF)
        .contentType(CORRECTIF)
        .header("If-Match", "*")
        .body(correctif)
        .patch(adresse);
  }

  private static String poste(CommuneDeTest commune) {
    return id(PostesDeTest.cree(CAF, PostesDeTest.demande(id(signee(CAF, demande(commune))))));
  }

  private static String titulaire() {
    return id(cree(CAF, TitulairesDeTest.demande()));
  }

  private static String aujourdhui() {
    return LocalDate.now(ZoneId.of("Europe/Paris")).toString();
  }

  @Test
  void aHolderIsRecordedCorrectedReadThenAndNowAndTakenAway() throws Exception {
    Response cree = cree(CAF, TitulairesDeTest.demande());
    String adresse = cree.header("Location");
    cree.then()
        .header("ETag", "\"1\"")
        .body("nom", equalTo("Camille Martin"))
        .body("caf", equalTo(CAF))
        .body("diplomes[0].jugeLe", equalTo(aujourdhui()))
        .body("formations[0].jugeLe", nullValue())
        .body("concours[0].filiere", equalTo("ANIMATION"));
    assertThat(gestionnaire(CAF).get(adresse).asString()).isEqualTo(cree.asString());
    Instant avant = Patience.scelle(id(cree));
    corriger(
            adresse,
            Map.of(
                "nom",
                "Camille Dupont",
                "formations",
                List.of(
                    Map.of(
                        "type", "COMPLEMENTAIRE",
                        "domaine", "AUTRE",
                        "statut", "OBTENUE",
                        "payeur", "COLLECTIVITE",
                        "intitule", "Conduire une réunion"))))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("nom", equalTo("Camille Dupont"))
        .body("formations[0].statut", equalTo("OBTENUE"))
        .body("diplomes[0].intitule", equalTo("Licence de développement territorial"));
    Patience.scelle(id(cree));
    gestionnaire(CAF)
        .queryParam("au", avant.toString())
        .get(adresse)
        .then()
        .body("nom", equalTo("Camille Martin"))
        .body("formations[0].statut", equalTo("EN_COURS"));
    Response histoire = gestionnaire(CAF).get(adresse + "/historique");
    histoire
        .then()
        .statusCode(200)
        .body("elements", hasSize(2))
        .body(
            "elements[1].changements", hasItem("Formation « 1 », avancement : en cours → obtenue"));
    assertThat(histoire.asString()).doesNotContain("Camille").doesNotContain("réunion");
    gestionnaire(CAF)
        .queryParam("recrutement", "NOUVEAU")
        .queryParam("limite", "200")
        .get(ADRESSE)
        .then()
        .body("elements.id", hasItem(id(cree)));
    assertThat(comme(Role.CAF_GESTIONNAIRE, CAF).accept("text/csv").get(ADRESSE).asString())
        .contains("6 ANIMATION_PROJET_TERRITOIRE", "Camille Dupont");
    gestionnaire(CAF).header("If-Match", "\"1\"").delete(adresse).then().statusCode(412);
    gestionnaire(CAF).header("If-Match", "\"2\"").delete(adresse).then().statusCode(204);
    gestionnaire(CAF).get(adresse).then().statusCode(404);
    // Who was recorded by mistake is erased: the past tells no name either.
    gestionnaire(CAF)
        .queryParam("au", avant.toString())
        .get(adresse)
        .then()
        .statusCode(200)
        .body("nom", nullValue())
        .body("diplomes[0].niveau", equalTo(6));
  }

  @Test
  void aFieldIsJudgedWithAReasonAndOnADay() {
    Map<String, Object> sansMotif = TitulairesDeTest.demande();
    sansMotif.put(
        "diplomes",
        List.of(
            Map.of("niveau", 6, "domaine", "ANIMATION_PROJET_TERRITOIRE", "intitule", "DEJEPS")));
    sansMotif.put(
        "formations",
        List.of(
            Map.of(
                "type", "QUALIFIANTE",
                "domaine", "ANIMATION_PROJET_TERRITOIRE",
                "statut", "PREVUE")));
    sansMotif.put("nom", "");
    sansMotif.put("tolerance", "2026-02-01");
    gestionnaire(CAF)
        .body(sansMotif)
        .post(ADRESSE)
        .then()
        .statusCode(400)
        .body(
            "erreurs.pointeur",
            containsInAnyOrder(
                "/nom",
                "/tolerance",
                "/diplomes/0/motifDuDomaine",
                "/formations/0/motifDuDomaine",
                "/formations/0/niveau"))
        .body(
            "erreurs.find { it.pointeur == '/diplomes/0/motifDuDomaine' }.message",
            containsString("ne se déduit pas d'un intitulé"));
    // Another field may be judged too; without a reason nobody judged.
    Map<String, Object> autre = TitulairesDeTest.demande();
    autre.put("recrutement", "COORDINATEUR_CEJ_EN_POSTE");
    autre.put("tolerance", "2026-02-01");
    autre.put(
        "diplomes",
        List.of(
            Map.of("niveau", 5, "domaine", "AUTRE", "motifDuDomaine", "Diplôme de comptabilité."),
            Map.of("niveau", 4, "domaine", "AUTRE")));
    cree(CAF, autre)
        .then()
        .body("tolerance", equalTo("2026-02-01"))
        .body("diplomes[0].jugeLe", equalTo(aujourdhui()))
        .body("diplomes[1].jugeLe", nullValue());
  }

  @Test
  void onePersonHoldsAPostOnADayAndOthersStandIn() throws Exception {
    String poste = poste(commune(CAF));
    String premier = titulaire();
    String second = titulaire();
    Response tenue = affecte(CAF, poste, premier, "2026-01-01");
    tenue.then().header("ETag", "\"1\"").body("fin", nullValue());
    affecter(CAF, poste, Map.of("titulaire", second, "debut", "2026-06-01"))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/debut"))
        .body(
            "erreurs[0].message", containsString("a déjà un titulaire depuis le 1er janvier 2026"));
    String sienne = tenue.header("Location");
    corriger(sienne, Map.of("fin", "2026-06-30")).then().statusCode(200);
    Instant avant = Patience.scelle(id(tenue));
    affecter(CAF, poste, Map.of("titulaire", second, "debut", "2026-06-30")).then().statusCode(400);
    affecte(CAF, poste, second, "2026-07-01");
    // A substitute stands in within the days of whom it stands in for, and nobody for itself.
    affecter(
            CAF,
            poste,
            Map.of(
                "titulaire",
                second,
                "debut",
                "2026-06-01",
                "fin",
                "2026-07-01",
                "remplace",
                id(tenue)))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/remplace"));
    affecter(
            CAF,
            poste,
            Map.of(
                "titulaire",
                premier,
                "debut",
                "2026-06-01",
                "fin",
                "2026-06-02",
                "remplace",
                id(tenue)))
        .then()
        .statusCode(400)
        .body("erreurs[0].message", containsString("nul ne se remplace soi-même"));
    Response remplacement =
        affecter(
            CAF,
            poste,
            Map.of(
                "titulaire",
                second,
                "debut",
                "2026-06-01",
                "fin",
                "2026-06-15",
                "remplace",
                id(tenue)));
    remplacement.then().statusCode(201);
    affecter(
            CAF,
            poste,
            Map.of(
                "titulaire",
                premier,
                "debut",
                "2026-06-01",
                "fin",
                "2026-06-02",
                "remplace",
                id(remplacement)))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/remplace"));
    corriger(sienne, Map.of("fin", "2026-06-10"))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/fin"));
    gestionnaire(CAF)
        .header("If-Match", "*")
        .delete(sienne)
        .then()
        .statusCode(409)
        .body("detail", containsString("remplacement"));
    gestionnaire(CAF)
        .get(affectations(poste))
        .then()
        .body("elements.debut", contains("2026-01-01", "2026-06-01", "2026-07-01"));
    gestionnaire(CAF)
        .queryParam("le", "2026-06-02")
        .get(affectations(poste))
        .then()
        .body("elements.titulaire", contains(premier, second));
    gestionnaire(CAF)
        .queryParam("le", "2026-08-01")
        .queryParam("au", avant.toString())
        .get(affectations(poste))
        .then()
        .body("elements", hasSize(0));
    gestionnaire(CAF)
        .get(sienne + "/historique")
        .then()
        .body("elements.changements.flatten()", hasItem("Dernier jour : rien → 30 juin 2026"));
    gestionnaire(CAF)
        .get(PostesDeTest.ADRESSE + "/" + poste + "/historique")
        .then()
        .body(
            "elements.changements.flatten()",
            hasItem(containsString("ffectation à partir du « 1er janvier 2026 »")));
    gestionnaire(CAF)
        .header("If-Match", "*")
        .delete(remplacement.header("Location"))
        .then()
        .statusCode(204);
    gestionnaire(CAF).header("If-Match", "*").delete(sienne).then().statusCode(204);
  }

  @Test
  void anAssignmentLiesWithinThePostAndItsCaf() {
    Map<String, Object> ferme = PostesDeTest.demande(id(signee(CAF, demande(commune(CAF)))));
    ferme.put("ouverture", "2026-03-01");
    ferme.put("fermeture", "2026-12-31");
    String poste = id(PostesDeTest.cree(CAF, ferme));
    String ailleurs = id(cree(AUTRE, TitulairesDeTest.demande()));
    affecter(CAF, poste, Map.of("titulaire", ailleurs, "debut", "2026-02-28", "fin", "2027-01-01"))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", containsInAnyOrder("/titulaire", "/debut", "/fin"));
    String tenue = affecte(CAF, poste, titulaire(), "2026-04-01").header("Location");
    corriger(PostesDeTest.ADRESSE + "/" + poste, Map.of("ouverture", "2026-05-01"))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/ouverture"));
    corriger(PostesDeTest.ADRESSE + "/" + poste, Map.of("fermeture", "2026-03-31"))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/fermeture"));
    // Without an end it lasts as long as the post.
    corriger(PostesDeTest.ADRESSE + "/" + poste, Map.of("fermeture", "2026-10-31"))
        .then()
        .statusCode(200);
    corriger(tenue, Map.of("fin", "2026-09-30")).then().statusCode(200);
    corriger(PostesDeTest.ADRESSE + "/" + poste, Map.of("fermeture", "2026-08-31"))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/fermeture"));
  }

  @Test
  void ofTwoWhoComeAtOnceOneHoldsThePost() throws Exception {
    String poste = poste(commune(CAF));
    List<String> deux = List.of(titulaire(), titulaire());
    List<Callable<Integer>> demandes = new ArrayList<>();
    for (String titulaire : deux) {
      demandes.add(
          () ->
              affecter(CAF, poste, Map.of("titulaire", titulaire, "debut", "2026-01-01"))
                  .statusCode());
    }
    List<Integer> statuts = new ArrayList<>();
    try (var ensemble = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var reponse : ensemble.invokeAll(demandes)) {
        statuts.add(reponse.get());
      }
    }
    assertThat(statuts).containsExactlyInAnyOrder(201, 400);
  }

  @Test
  void signatoriesReadWhoHoldsTheirPostsAndNobodyElse() {
    CommuneDeTest commune = commune(CAF);
    String titulaire = titulaire();
    affecte(CAF, poste(commune), titulaire, "2026-01-01");
    String jamaisAffecte = titulaire();
    comme(Role.COLLECTIVITE, null, commune.siren())
        .get(ADRESSE)
        .then()
        .body("elements.id", contains(titulaire))
        .body("elements[0].diplomes", hasSize(1))
        .body("elements[0].concours", hasSize(1))
        .body("elements[0].formations", hasSize(1));
    comme(Role.COLLECTIVITE, null, commune.siren())
        .get(ADRESSE + "/" + jamaisAffecte)
        .then()
        .statusCode(404);
    comme(Role.COLLECTIVITE, null, commune.siren())
        .get(ADRESSE + "/" + titulaire + "/donnees")
        .then()
        .statusCode(403);
    comme(Role.COLLECTIVITE, null, commune(CAF).siren())
        .get(ADRESSE)
        .then()
        .body("elements", hasSize(0));
    comme(Role.CAF_AUDITEUR, AUTRE).get(ADRESSE + "/" + titulaire).then().statusCode(404);
  }

  @Test
  void aPersonHasItsDataAndIsErasedAndTheFiguresStay() throws Exception {
    CommuneDeTest commune = commune(CAF);
    String convention = id(signee(CAF, demande(commune)));
    String poste = id(PostesDeTest.cree(CAF, PostesDeTest.demande(convention)));
    Map<String, Object> sansDiplome = TitulairesDeTest.demande();
    sansDiplome.put("concours", List.of());
    sansDiplome.put(
        "diplomes", List.of(Map.of("niveau", 4, "domaine", "AUTRE", "intitule", "Bac")));
    String titulaire = id(cree(CAF, sansDiplome));
    affecte(CAF, poste, titulaire, "2026-01-01");
    String adresse = ADRESSE + "/" + titulaire;
    gestionnaire(CAF)
        .get(adresse + "/donnees")
        .then()
        .statusCode(200)
        .body("titulaire.nom", equalTo("Camille Martin"))
        .body("affectations.poste", contains(poste))
        .body("registre.quoi", hasItem("nom"))
        .body("registre", hasSize(6));
    String simulation = "/api/v1/conventions/" + convention + "/simulation?annee=2026";
    Response avant = gestionnaire(CAF).get(simulation);
    avant
        .then()
        .body("verdict", equalTo("NON_CONFORME"))
        .body("constats.regle", hasItem("PROFIL-DIPLOME"));
    Instant alors = Patience.scelle(titulaire);
    gestionnaire(CAF).header("If-Match", "*").delete(adresse).then().statusCode(409);
    gestionnaire(CAF)
        .header("If-Match", "*")
        .delete(adresse + "/donnees")
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/motif"));
    gestionnaire(CAF)
        .header("If-Match", "\"1\"")
        .delete(adresse + "/donnees?motif=DEMANDE_DE_LA_PERSONNE")
        .then()
        .statusCode(204);
    gestionnaire(CAF)
        .get(adresse)
        .then()
        .header("ETag", "\"2\"")
        .body("nom", nullValue())
        .body("diplomes[0].intitule", nullValue())
        .body("diplomes[0].niveau", equalTo(4))
        .body("effacement.motif", equalTo("DEMANDE_DE_LA_PERSONNE"))
        .body("effacement.le", notNullValue());
    gestionnaire(CAF)
        .queryParam("au", alors.toString())
        .get(adresse)
        .then()
        .body("nom", nullValue())
        .body("diplomes[0].niveau", equalTo(4));
    gestionnaire(CAF)
        .queryParam("au", alors.toString())
        .get(adresse + "/donnees")
        .then()
        .statusCode(200)
        .body("titulaire.nom", nullValue())
        .body("titulaire.version", equalTo(1))
        .body("affectations.poste", contains(poste));
    assertThat(gestionnaire(CAF).get(simulation).asString()).isEqualTo(avant.asString());
    corriger(adresse, Map.of("recrutement", "COORDINATEUR_CEJ_EN_POSTE"))
        .then()
        .statusCode(409)
        .body("detail", containsString("effacée"));
    String autre = id(PostesDeTest.cree(CAF, PostesDeTest.demande(convention)));
    affecter(CAF, autre, Map.of("titulaire", titulaire, "debut", "2026-01-01"))
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/titulaire"))
        .body("erreurs[0].message", containsString("effacée"));
    gestionnaire(CAF)
        .header("If-Match", "\"2\"")
        .delete(adresse + "/donnees?motif=FIN_DE_CONSERVATION")
        .then()
        .statusCode(204);
    gestionnaire(CAF)
        .get(adresse + "/historique")
        .then()
        .body(
            "elements.changements.flatten()", hasItem("Effacement : rien → demande de la personne"))
        .body("elements.changements.flatten()", not(hasItem(containsString("Camille"))));
  }

  /** What people read of it is what the service says. */
  @Test
  void theRegisterIsThatOfTheDocument() throws Exception {
    Response donnees = gestionnaire(CAF).get(ADRESSE + "/" + titulaire() + "/donnees");
    String page =
        Files.readString(ApplicationLancee.racine().resolve("docs/donnees-personnelles.md"));
    List<Map<String, String>> registre = donnees.path("registre");
    assertThat(registre).hasSize(6);
    for (Map<String, String> ligne : registre) {
      assertThat(page).contains("| " + ligne.get("quoi") + " | " + ligne.get("pourquoi") + " |");
    }
  }

  @Test
  void aCommitmentOfTheHolderCountsAtItsPost() {
    CommuneDeTest une = commune(CAF);
    CommuneDeTest autre = commune(CAF);
    Map<String, Object> aDeux = demande(une);
    aDeux.put("signataires", List.of(une.siren(), autre.siren()));
    aDeux.put("perimetre", List.of(une.code(), autre.code()));
    String convention = id(signee(CAF, aDeux));
    Map<String, Object> communal = PostesDeTest.demande(convention);
    communal.put("employeur", Map.of("nature", "COMMUNE", "siren", une.siren()));
    String poste = id(PostesDeTest.cree(CAF, communal));
    String tenue = affecte(CAF, poste, titulaire(), "2026-01-01").header("Location");
    assertThat(perimetre(convention)).isEqualTo("SOUS_CONDITION");
    corriger(tenue, Map.of("engagement", "2026-02-15")).then().statusCode(200);
    assertThat(perimetre(convention)).isEqualTo("RESPECTEE");
  }

  private static String perimetre(String convention) {
    return gestionnaire(CAF)
        .get("/api/v1/conventions/" + convention + "/simulation?annee=2026")
        .then()
        .statusCode(200)
        .extract()
        .path("constats.find { it.regle == 'EQUIPE-PERIMETRE' }.verdict");
  }

  @Test
  void eventsTellOfHoldersAndAssignmentsWithoutNames() throws Exception {
    Map<String, Object> demande = new LinkedHashMap<>(TitulairesDeTest.demande());
    demande.put("nom", "Unetelle Introuvable");
    String titulaire = id(cree(CAF, demande));
    Patience.scelle(titulaire);
    String journal =
        comme(Role.CAF_AUDITEUR, CAF)
            .get("/api/v1/audit/journal?limite=200&tri=RECENTS")
            .asString();
    assertThat(journal).contains(titulaire, "titulaire.cree").doesNotContain("Unetelle");
  }
}
