package fr.ctg.app.conventions;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static fr.ctg.app.outillage.ConventionsDeTest.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A convention is what it is on each day, by all its amendments, whenever they were recorded. */
@ExtendWith(ServeurDeTest.class)
class ConventionsParJourIT {

  private static final String CAF = "37";

  private static Map<String, Object> avenant(String effet, Object... membres) {
    Map<String, Object> avenant = new LinkedHashMap<>();
    avenant.put("dateEffet", effet);
    avenant.put("motif", "Essai");
    for (int i = 0; i < membres.length; i += 2) {
      avenant.put(String.valueOf(membres[i]), membres[i + 1]);
    }
    return avenant;
  }

  private static ValidatableResponse amender(String id, Map<String, Object> avenant) {
    return gestionnaire(CAF)
        .header("If-Match", "*")
        .body(avenant)
        .post(ADRESSE + "/" + id + "/avenants")
        .then();
  }

  private static ValidatableResponse le(String id, String jour) {
    return gestionnaire(CAF).queryParam("le", jour).get(ADRESSE + "/" + id).then().statusCode(200);
  }

  private static ValidatableResponse liste(Object... parametres) {
    var requete = gestionnaire(CAF);
    for (int i = 0; i < parametres.length; i += 2) {
      requete.queryParam(String.valueOf(parametres[i]), parametres[i + 1]);
    }
    return requete.get(ADRESSE).then().statusCode(200);
  }

  /** A convention that both communes sign, on the first one's territory alone. */
  private static String deux(CommuneDeTest une, CommuneDeTest autre) {
    Map<String, Object> demande = demande(une);
    demande.put("signataires", List.of(une.siren(), autre.siren()));
    demande.put("perimetre", List.of(une.code()));
    return id(signee(CAF, demande));
  }

  @Test
  void anAmendmentThatIsBroughtForwardHoldsFromItsDayAndKeepsOthersOut() {
    var une = commune(CAF);
    var autre = commune(CAF);
    String id = deux(une, autre);
    List<String> tout = List.of(une.code(), autre.code());
    amender(id, avenant("2026-12-15", "perimetre", tout)).statusCode(201);
    amender(id, avenant("2026-03-01", "perimetre", tout))
        .statusCode(201)
        .body("avant.perimetre", contains(une.code()))
        .body("apres.perimetre.size()", equalTo(2));
    le(id, "2026-02-28").body("perimetre", contains(une.code()));
    le(id, "2026-03-01").body("perimetre.size()", equalTo(2));
    Map<String, Object> ailleurs = demande(autre);
    ailleurs.put("debut", "2026-03-01");
    ailleurs.put("fin", "2026-06-30");
    Response seconde = creee(CAF, ailleurs);
    signer(CAF, id(seconde), seconde.header("ETag"))
        .then()
        .statusCode(409)
        .body("erreurs.code", contains("DEJA_COUVERTE"))
        .body("erreurs[0].pointeur", equalTo("/perimetre"))
        .body(
            "erreurs[0].message",
            containsString("du 1er mars 2026 au 30 juin 2026, la commune " + autre.code()));
    ailleurs.put("debut", "2025-01-01");
    ailleurs.put("fin", "2026-02-28");
    signee(CAF, ailleurs);
    // Neither does an earlier day of the first one reach into what the second one covers.
    amender(id, avenant("2026-02-28", "perimetre", tout))
        .statusCode(409)
        .body("erreurs.code", contains("DEJA_COUVERTE"));
  }

  @Test
  void amendmentsToComeAreNotShownAsTodays() {
    var une = commune(CAF);
    var autre = commune(CAF);
    String id = id(signee(CAF, demande(une)));
    amender(
            id,
            avenant(
                "2028-01-01",
                "nouveauxSignataires",
                List.of(autre.siren()),
                "perimetre",
                List.of(une.code(), autre.code()),
                "fin",
                "2029-12-31"))
        .statusCode(201);
    Response lue = gestionnaire(CAF).get(ADRESSE + "/" + id);
    lue.then()
        .header("ETag", "\"3-EN_COURS-1\"")
        .body("signataires.siren", contains(une.siren()))
        .body("perimetre", contains(une.code()))
        .body("perimetreRestreint", equalTo(false))
        .body("fin", equalTo("2028-12-31"));
    Response alors = gestionnaire(CAF).queryParam("le", "2028-01-01").get(ADRESSE + "/" + id);
    assertThat(alors.header("ETag")).isNotEqualTo(lue.header("ETag"));
    alors
        .then()
        .body("signataires.siren", contains(une.siren(), autre.siren()))
        .body("perimetre.size()", equalTo(2))
        .body("perimetreRestreint", equalTo(true))
        .body("fin", equalTo("2029-12-31"));
    // After its last day it is as on that, before its first one as on that.
    le(id, "2035-01-01").body("etat", equalTo("ECHUE")).body("perimetre.size()", equalTo(2));
    le(id, "2020-01-01").body("etat", equalTo("SIGNEE")).body("fin", equalTo("2028-12-31"));
    for (Object[] filtre :
        new Object[][] {
          {"commune", autre.code()},
          {"signataire", autre.siren()},
          {"commune", une.code(), "finApres", "2029-12-31"}
        }) {
      liste(filtre).body("elements", empty());
      gestionnaire(CAF)
          .queryParam(String.valueOf(filtre[0]), filtre[1])
          .queryParam("le", "2028-06-01")
          .get(ADRESSE)
          .then()
          .body("elements.id", contains(id))
          .body("elements[0].fin", equalTo("2029-12-31"))
          .body("elements[0].nombreSignataires", equalTo(2));
    }
    liste("commune", une.code(), "le", "2029-06-01", "etat", "EN_COURS")
        .body("elements.id", contains(id));
    for (String tri : List.of("fin", "-fin")) {
      liste("commune", une.code(), "tri", tri, "finAvant", "2028-12-31")
          .body("elements.id", contains(id));
    }
    // Whoever is to join is among those whom it concerns from now on.
    comme(Role.COLLECTIVITE, null, autre.siren()).get(ADRESSE + "/" + id).then().statusCode(200);
    gestionnaire(CAF)
        .queryParam("le", "demain")
        .get(ADRESSE + "/" + id)
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/le"));
  }

  @Test
  void aDayIsShownAsItWasKnownThen() throws Exception {
    var une = commune(CAF);
    var autre = commune(CAF);
    String id = deux(une, autre);
    Instant avant = Patience.scelle(id);
    amender(id, avenant("2025-06-01", "perimetre", List.of(autre.code()))).statusCode(201);
    Patience.scelle(id);
    le(id, "2025-07-01").body("perimetre", contains(autre.code()));
    gestionnaire(CAF)
        .queryParam("le", "2025-07-01")
        .queryParam("au", avant.toString())
        .get(ADRESSE + "/" + id)
        .then()
        .body("perimetre", contains(une.code()));
    liste("commune", autre.code(), "le", "2025-07-01", "au", avant.toString())
        .body("elements", empty());
    liste("commune", autre.code(), "le", "2025-07-01").body("elements.id", contains(id));
  }

  @Test
  void thePerimeterUsesTheTerritoryOfThoseWhoSignOnThatDay() {
    var une = commune(CAF);
    var autre = commune(CAF);
    String id = id(signee(CAF, demande(une)));
    amender(id, avenant("2028-01-01", "nouveauxSignataires", List.of(autre.siren())))
        .statusCode(201);
    amender(id, avenant("2026-06-01", "perimetre", List.of(une.code(), autre.code())))
        .statusCode(400)
        .body("erreurs.pointeur", contains("/perimetre/1"));
    amender(id, avenant("2028-01-01", "perimetre", List.of(une.code(), autre.code())))
        .statusCode(201);
    amender(id, avenant("2028-06-01", "retraits", List.of(autre.siren())))
        .statusCode(409)
        .body("erreurs.code", contains("HORS_TERRITOIRE"))
        .body("erreurs[0].message", containsString("à partir du 1er juin 2028"));
  }

  @Test
  void anEndBeforeOtherAmendmentsIsRefusedAndATerminationTellsThatTheyFall() {
    var une = commune(CAF);
    var autre = commune(CAF);
    String id = deux(une, autre);
    amender(id, avenant("2028-03-01", "perimetre", List.of(une.code(), autre.code())))
        .statusCode(201);
    amender(id, avenant("2026-06-01", "fin", "2027-12-31"))
        .statusCode(409)
        .body("erreurs.pointeur", contains("/fin"))
        .body("erreurs.code", contains("AVENANT_HORS_TERME"))
        .body("erreurs[0].message", containsString("l'avenant 1 (le 1er mars 2028)"));
    amender(id, avenant("2029-01-01", "fin", "2029-12-31"))
        .statusCode(409)
        .body("erreurs.pointeur", contains("/dateEffet"));
    gestionnaire(CAF)
        .header("If-Match", "*")
        .body(Map.of("date", "2027-12-31", "motif", "Fusion"))
        .post(ADRESSE + "/" + id + "/resiliation")
        .then()
        .statusCode(200);
    gestionnaire(CAF)
        .get(ADRESSE + "/" + id + "/avenants/1")
        .then()
        .body("sansEffet.cause", equalTo("RESILIATION"))
        .body("sansEffet.message", containsString("finit le 31 décembre 2027"));
    le(id, "2028-06-01").body("etat", equalTo("RESILIEE")).body("perimetre", contains(une.code()));
    // The commune that was to come is free.
    Map<String, Object> libre = demande(autre);
    libre.put("debut", "2028-01-01");
    signee(CAF, libre);
  }

  /** So that the next change needs no reading between. */
  @Test
  void anAmendmentBringsTheTagOfItsConventionAlong() {
    var une = commune(CAF);
    Response signee = signee(CAF, demande(une));
    String avenants = ADRESSE + "/" + id(signee) + "/avenants";
    String cle = "cle-" + id(signee);
    Response premier =
        gestionnaire(CAF)
            .header("If-Match", signee.header("ETag"))
            .header("Idempotency-Key", cle)
            .body(avenant("2028-01-01", "fin", "2029-12-31"))
            .post(avenants);
    premier.then().statusCode(201);
    String marque = premier.header("Convention-ETag");
    assertThat(marque)
        .isEqualTo(gestionnaire(CAF).get(ADRESSE + "/" + id(signee)).header("ETag"))
        .isNotEqualTo(signee.header("ETag"))
        .isNotEqualTo(premier.header("ETag"));
    Response correction =
        gestionnaire(CAF)
            .header("If-Match", marque)
            .body(avenant("2028-01-01", "corrige", 1))
            .post(avenants);
    correction.then().statusCode(201);
    assertThat(correction.header("Convention-ETag"))
        .isEqualTo(gestionnaire(CAF).get(ADRESSE + "/" + id(signee)).header("ETag"))
        .isEqualTo(gestionnaire(CAF).get(avenants + "/1").header("Convention-ETag"));
    // What is given again is the answer of then.
    gestionnaire(CAF)
        .header("If-Match", signee.header("ETag"))
        .header("Idempotency-Key", cle)
        .body(avenant("2028-01-01", "fin", "2029-12-31"))
        .post(avenants)
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", "true")
        .header("Convention-ETag", marque)
        .header("ETag", premier.header("ETag"));
    gestionnaire(CAF)
        .queryParam("au", Instant.now().toString())
        .get(avenants + "/1")
        .then()
        .header("Convention-ETag", nullValue());
  }

  @Test
  void anAmendmentThatChangesNothingIsRefused() {
    var une = commune(CAF);
    String id = id(signee(CAF, demande(une)));
    amender(id, avenant("2026-01-01", "perimetre", List.of(une.code()), "fin", "2028-12-31"))
        .statusCode(400)
        .body("erreurs.pointeur", contains("/fin", "/perimetre"))
        .body("erreurs.code", contains("SANS_CHANGEMENT", "SANS_CHANGEMENT"));
    amender(id, avenant("2026-01-01"))
        .statusCode(400)
        .body("erreurs.pointeur", contains(""))
        .body("erreurs.code", contains("OBLIGATOIRE"));
  }

  @Test
  void partiesLeaveAndOthersTakeTheirPlace() {
    var une = commune(CAF);
    var autre = commune(CAF);
    var tierce = commune(CAF);
    String id = deux(une, autre);
    amender(
            id,
            avenant(
                "2026-01-01",
                "substitutions",
                List.of(Map.of("ancien", une.siren(), "nouveau", tierce.siren()))))
        .statusCode(201)
        .body("substitutions[0].ancien", equalTo(une.siren()))
        .body("avant.signataires", contains(une.siren(), autre.siren()))
        .body("apres.signataires", contains(tierce.siren(), autre.siren()));
    // It brings the territory of the one before.
    le(id, "2026-01-01")
        .body("signataires.siren", contains(tierce.siren(), autre.siren()))
        .body("signataires[0].avenant", equalTo(1))
        .body("perimetre", contains(une.code()));
    amender(id, avenant("2026-02-01", "perimetre", List.of(une.code(), tierce.code())))
        .statusCode(201);
    amender(id, avenant("2026-03-01", "retraits", List.of(autre.siren()))).statusCode(201);
    le(id, "2026-03-01").body("signataires.siren", contains(tierce.siren()));
    le(id, "2025-12-31").body("signataires.siren", contains(une.siren(), autre.siren()));
    amender(id, avenant("2026-04-01", "retraits", List.of(une.siren())))
        .statusCode(400)
        .body("erreurs.pointeur", contains("/retraits/0"))
        .body("erreurs[0].message", containsString("le 1er avril 2026"));
    amender(id, avenant("2026-04-01", "retraits", List.of(tierce.siren())))
        .statusCode(409)
        .body("erreurs.code", contains("SIGNATAIRE_TERRITORIAL", "HORS_TERRITOIRE"));
    // Whoever left still reads what it signed.
    comme(Role.COLLECTIVITE, null, une.siren()).get(ADRESSE + "/" + id).then().statusCode(200);
    comme(Role.COLLECTIVITE, null, commune(CAF).siren())
        .get(ADRESSE + "/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void aWrongAmendmentIsCorrectedByAnotherAndStaysReadable() {
    var une = commune(CAF);
    var autre = commune(CAF);
    String id = deux(une, autre);
    amender(id, avenant("2026-01-01", "perimetre", List.of(autre.code()))).statusCode(201);
    Response premier = gestionnaire(CAF).get(ADRESSE + "/" + id + "/avenants/1");
    premier.then().body("sansEffet", nullValue()).body("corrige", nullValue());
    amender(id, avenant("2026-05-01", "corrige", 1, "perimetre", List.of(une.code(), autre.code())))
        .statusCode(201)
        .body("corrige", equalTo(1));
    le(id, "2026-02-01").body("perimetre", contains(une.code()));
    le(id, "2026-05-01").body("perimetre.size()", equalTo(2));
    Response corrige = gestionnaire(CAF).get(ADRESSE + "/" + id + "/avenants/1");
    corrige
        .then()
        .body("apres.perimetre", contains(autre.code()))
        .body("sansEffet.cause", equalTo("CORRECTION"))
        .body("sansEffet.corrigePar", equalTo(2))
        .body("sansEffet.message", equalTo("L'avenant 2 le corrige et le remplace."));
    assertThat(corrige.header("ETag")).isNotEqualTo(premier.header("ETag"));
    // One that says nothing takes back what was wrong; only what stands can be corrected.
    amender(id, avenant("2026-05-01", "corrige", 1)).statusCode(400);
    amender(id, avenant("2026-05-01", "corrige", 2)).statusCode(201);
    le(id, "2026-06-01").body("perimetre", contains(une.code()));
    gestionnaire(CAF)
        .get(ADRESSE + "/" + id + "/avenants")
        .then()
        .body("elements.numero", contains(1, 2, 3))
        .body("elements[2].sansEffet", nullValue());
  }
}
