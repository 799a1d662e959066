package fr.ctg.app.conventions;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.CORRECTIF;
import static fr.ctg.app.outillage.ConventionsDeTest.avec;
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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a convention over HTTP: prepared, signed, read by whom it concerns, ended. */
@ExtendWith(ServeurDeTest.class)
class ConventionsIT {

  private static final String CAF = "35";

  @Test
  void aConventionIsPreparedReadAndSigned() {
    var commune = commune(CAF);
    Response creee = creee(CAF, demande(commune));
    assertThat(creee.header("Location")).isEqualTo(ADRESSE + "/" + id(creee));
    assertThat(creee.header("ETag")).isEqualTo("\"1-EN_PREPARATION\"");
    creee
        .then()
        .body("caf", equalTo(CAF))
        .body("etat", equalTo("EN_PREPARATION"))
        .body("perimetre", contains(commune.code()))
        .body("perimetreRestreint", equalTo(false))
        .body("signataires[0].nature", equalTo("COMMUNE"))
        .body("signataires[0].nom", notNullValue())
        .body("axes[0].thematiques", contains("PETITE_ENFANCE", "PARENTALITE"))
        .body("versionReferentiel", nullValue());
    Response lue = gestionnaire(CAF).get(creee.header("Location"));
    assertThat(lue.asString()).isEqualTo(creee.asString());
    assertThat(lue.header("ETag")).isEqualTo(creee.header("ETag"));

    Response signee = signer(CAF, id(creee), creee.header("ETag"));
    signee
        .then()
        .statusCode(200)
        .body("etat", equalTo("EN_COURS"))
        .body("dateSignature", equalTo("2024-12-15"))
        .body("versionReferentiel", equalTo("cnaf-2019"));
    assertThat(signee.header("ETag")).isEqualTo("\"2-EN_COURS\"");
  }

  @Test
  void theListIsNotFilteredByACodeThatNoCommuneHasAnyMore() {
    gestionnaire(CAF)
        .get(ADRESSE + "?commune=75116")
        .then()
        .statusCode(400)
        .body("erreurs[0].pointeur", equalTo("/commune"))
        .body(
            "erreurs[0].message",
            containsString("75116 est un arrondissement de Paris, 75056 ; donnez ce dernier code"));
    gestionnaire(CAF).get(ADRESSE + "?commune=2a004&departement=2a").then().statusCode(200);
  }

  @Test
  void whatAPatchDoesNotNameStays() {
    var commune = commune(CAF);
    Response creee = creee(CAF, demande(commune));
    Response corrigee =
        comme(Role.CAF_GESTIONNAIRE, CAF)
            .contentType(CORRECTIF)
            .header("If-Match", creee.header("ETag"))
            .body(Map.of("libelle", "Autre nom", "debut", "2026-01-01"))
            .patch(creee.header("Location"));
    corrigee
        .then()
        .statusCode(200)
        .body("libelle", equalTo("Autre nom"))
        .body("debut", equalTo("2026-01-01"))
        .body("fin", equalTo("2028-12-31"))
        .body("perimetre", contains(commune.code()))
        .body("axes[0].libelle", equalTo("Accueillir"))
        .body("version", equalTo(2));
  }

  @Test
  void aListHoldsItsConventions() {
    var commune = commune(CAF);
    Response creee = creee(CAF, demande(commune));
    gestionnaire(CAF)
        .queryParam("commune", commune.code())
        .get(ADRESSE)
        .then()
        .statusCode(200)
        .body("elements.id", contains(id(creee)))
        .body("elements[0].thematiques", contains("PETITE_ENFANCE", "PARENTALITE"));
  }

  @Test
  void aSignatureIsRefusedWithAllThatIsMissing() {
    Map<String, Object> vide = new LinkedHashMap<>();
    vide.put("libelle", "À compléter");
    vide.put("rang", "RENOUVELLEMENT");
    vide.put("debut", "2025-01-01");
    vide.put("fin", "2028-12-31");
    Response creee = creee(CAF, vide);
    creee.then().body("perimetre", empty());
    signer(CAF, id(creee), creee.header("ETag"))
        .then()
        .statusCode(409)
        .body("erreurs.pointeur", hasItems("/signataires", "/perimetre", "/axes", "/precedente"))
        .body(
            "erreurs.findAll { it.regle != null }.regle.code",
            contains(
                "PROFIL-EMPLOYEUR", "EQUIPE-PERIMETRE", "EVAL-OBJECTIFS", "ETP-ENTREE-EN-VIGUEUR"))
        .body("erreurs[0].regle.fondement", equalTo("LECTURE"))
        .body("erreurs[0].regle.document", equalTo("S1"))
        .body("erreurs[0].regle.section", equalTo("Profils & recrutement"))
        .body(
            "erreurs[0].regle.citation", containsString("collectivités territoriales signataires"));
  }

  @Test
  void noTwoSignedConventionsCoverOneCommuneOnOneDay() {
    var commune = commune(CAF);
    Response premiere = signee(CAF, demande(commune));
    Response seconde = creee(CAF, demande(commune));
    signer(CAF, id(seconde), seconde.header("ETag"))
        .then()
        .statusCode(409)
        .body("erreurs.code", contains("DEJA_COUVERTE"))
        .body("erreurs[0].regle", nullValue())
        .body("erreurs[0].pointeur", equalTo("/perimetre"))
        .body("erreurs.message", hasItem(containsString(id(premiere))))
        .body("erreurs.message", hasItem(containsString(commune.code())));
  }

  @Test
  void allFaultsOfARequestAreToldAtOnce() {
    gestionnaire(CAF)
        .body(
            Map.of(
                "libelle", " ",
                "rang", "PREMIERE",
                "precedente", "0197e3a0-5c1f-7000-8000-000000000001",
                "debut", "2025-01-01",
                "fin", "2024-12-31",
                "signataires", List.of("217500016", "123456789"),
                "caf", "29"))
        .post(ADRESSE)
        .then()
        .statusCode(400)
        .body(
            "erreurs.pointeur",
            hasItems(
                "/libelle", "/precedente", "/fin", "/signataires/0", "/signataires/1", "/caf"));
  }

  @Test
  void aSignedConventionChangesByAmendmentAlone() {
    var commune = commune(CAF);
    var autre = commune(CAF);
    Response signee = signee(CAF, demande(commune));
    String adresse = ADRESSE + "/" + id(signee);
    gestionnaire(CAF)
        .header("If-Match", signee.header("ETag"))
        .body(demande(commune))
        .put(adresse)
        .then()
        .statusCode(409)
        .body("erreurs.code", contains("ETAT"));
    gestionnaire(CAF)
        .header("If-Match", signee.header("ETag"))
        .delete(adresse)
        .then()
        .statusCode(409);
    Map<String, Object> avenant = new LinkedHashMap<>();
    avenant.put("dateEffet", "2026-01-01");
    avenant.put("motif", "La commune voisine rejoint la convention.");
    avenant.put("nouveauxSignataires", List.of(autre.siren()));
    avenant.put("perimetre", List.of(autre.code()));
    avenant.put("fin", "2029-12-31");
    Response conclu =
        gestionnaire(CAF)
            .header("If-Match", signee.header("ETag"))
            .body(avenant)
            .post(adresse + "/avenants");
    conclu
        .then()
        .statusCode(201)
        .header("Location", adresse + "/avenants/1")
        .body("numero", equalTo(1))
        .body("avant.signataires", contains(commune.siren()))
        .body("apres.signataires", contains(commune.siren(), autre.siren()))
        .body("avant.perimetre", contains(commune.code()))
        .body("apres.perimetre", contains(autre.code()))
        .body("avant.fin", equalTo("2028-12-31"))
        .body("apres.fin", equalTo("2029-12-31"));
    gestionnaire(CAF)
        .get(adresse)
        .then()
        .header("ETag", "\"3-EN_COURS\"")
        .body("perimetre", contains(autre.code()))
        .body("signataires[1].avenant", equalTo(1))
        .body("fin", equalTo("2029-12-31"))
        .body("avenants", equalTo(1));
    assertThat(gestionnaire(CAF).get(adresse + "/avenants/1").asString())
        .isEqualTo(conclu.asString());
    gestionnaire(CAF)
        .get(adresse + "/avenants")
        .then()
        .statusCode(200)
        .body("elements.numero", contains(1));
    gestionnaire(CAF).get(adresse + "/avenants/2").then().statusCode(404);
    // The commune that left is free from the day of the amendment on, and not before.
    Map<String, Object> libre = demande(commune);
    libre.put("debut", "2026-01-01");
    libre.put("fin", "2026-12-31");
    libre.put("rang", "RENOUVELLEMENT");
    libre.put("precedente", id(signee));
    signee(CAF, libre);
    Map<String, Object> avant = demande(commune);
    avant.put("debut", "2025-12-31");
    avant.put("fin", "2026-12-30");
    Response refusee = creee(CAF, avant);
    signer(CAF, id(refusee), refusee.header("ETag")).then().statusCode(409);
    // An amendment may not take what another one covers.
    Map<String, Object> reprise = new LinkedHashMap<>();
    reprise.put("dateEffet", "2026-06-01");
    reprise.put("motif", "Retour.");
    reprise.put("perimetre", List.of(commune.code(), autre.code()));
    gestionnaire(CAF)
        .header("If-Match", "*")
        .body(reprise)
        .post(adresse + "/avenants")
        .then()
        .statusCode(409)
        .body("erreurs.code", contains("DEJA_COUVERTE"));
  }

  @Test
  void anAmendmentThatChangesNothingOrRepeatsASignatoryIsRefused() {
    var commune = commune(CAF);
    Response signee = signee(CAF, demande(commune));
    String avenants = ADRESSE + "/" + id(signee) + "/avenants";
    gestionnaire(CAF)
        .header("If-Match", signee.header("ETag"))
        .body(Map.of("dateEffet", "2026-01-01", "motif", "Rien"))
        .post(avenants)
        .then()
        .statusCode(400);
    gestionnaire(CAF)
        .header("If-Match", signee.header("ETag"))
        .body(
            Map.of(
                "dateEffet",
                "2026-01-01",
                "motif",
                "Deux fois",
                "nouveauxSignataires",
                List.of(commune.siren())))
        .post(avenants)
        .then()
        .statusCode(400)
        .body("erreurs.code", contains("DOUBLON"));
    Response enPreparation = creee(CAF, demande(commune));
    gestionnaire(CAF)
        .header("If-Match", enPreparation.header("ETag"))
        .body(Map.of("dateEffet", "2026-01-01", "motif", "Trop tôt", "fin", "2029-12-31"))
        .post(ADRESSE + "/" + id(enPreparation) + "/avenants")
        .then()
        .statusCode(409)
        .body("erreurs.code", contains("ETAT"));
  }

  @Test
  void anEarlyEndToComeLeavesItRunningUntilThen() {
    var commune = commune(CAF);
    Response signee = signee(CAF, demande(commune));
    Response finissante =
        gestionnaire(CAF)
            .header("If-Match", signee.header("ETag"))
            .body(Map.of("date", "2028-06-30", "motif", "Fusion de communes"))
            .post(ADRESSE + "/" + id(signee) + "/resiliation");
    finissante
        .then()
        .statusCode(200)
        .body("etat", equalTo("EN_COURS"))
        .body("resiliation.date", equalTo("2028-06-30"));
    gestionnaire(CAF)
        .get(ADRESSE + "?commune=" + commune.code() + "&etat=EN_COURS")
        .then()
        .body("elements.id", contains(id(signee)))
        .body("elements[0].resiliation", equalTo("2028-06-30"));
    gestionnaire(CAF)
        .get(ADRESSE + "?commune=" + commune.code() + "&etat=RESILIEE")
        .then()
        .body("elements", empty());
    gestionnaire(CAF)
        .body(
            Map.of(
                "libelle", "Ouvrir un lieu d'accueil",
                "thematique", "PARENTALITE",
                "debut", "2026-03-01",
                "fin", "2027-06-30"))
        .post(ADRESSE + "/" + id(signee) + "/fiches-action")
        .then()
        .statusCode(201);
    gestionnaire(CAF)
        .header("If-Match", finissante.header("ETag"))
        .body(Map.of("dateEffet", "2027-01-01", "motif", "Plus longtemps", "fin", "2028-12-30"))
        .post(ADRESSE + "/" + id(signee) + "/avenants")
        .then()
        .statusCode(409)
        .body("erreurs.code", contains("ETAT"));
  }

  @Test
  void anEarlyEndFreesTheCommunesFromTheNextDayOn() {
    var commune = commune(CAF);
    Response signee = signee(CAF, demande(commune));
    gestionnaire(CAF)
        .header("If-Match", signee.header("ETag"))
        .body(Map.of("date", "2026-06-30", "motif", "Fusion de communes"))
        .post(ADRESSE + "/" + id(signee) + "/resiliation")
        .then()
        .statusCode(200)
        .header("ETag", "\"3-RESILIEE\"")
        .body("etat", equalTo("RESILIEE"))
        .body("resiliation.date", equalTo("2026-06-30"))
        .body("perimetre", contains(commune.code()));
    Map<String, Object> trop = demande(commune);
    trop.put("debut", "2026-06-30");
    trop.put("fin", "2027-06-29");
    Response refusee = creee(CAF, trop);
    signer(CAF, id(refusee), refusee.header("ETag")).then().statusCode(409);
    Map<String, Object> suite = demande(commune);
    suite.put("rang", "RENOUVELLEMENT");
    suite.put("precedente", id(signee));
    suite.put("debut", "2026-07-01");
    suite.put("fin", "2027-06-30");
    signee(CAF, suite).then().body("precedente", equalTo(id(signee)));
    gestionnaire(CAF)
        .header("If-Match", "*")
        .body(Map.of("date", "2026-03-31", "motif", "Encore"))
        .post(ADRESSE + "/" + id(signee) + "/resiliation")
        .then()
        .statusCode(409);
  }

  @Test
  void aConventionInPreparationIsGivenUpOnceNobodyRenewsIt() {
    Response premiere = creee(CAF, demande(commune(CAF)));
    Map<String, Object> suite = demande(commune(CAF));
    suite.put("rang", "RENOUVELLEMENT");
    suite.put("precedente", id(premiere));
    Response seconde = creee(CAF, suite);
    gestionnaire(CAF)
        .header("If-Match", premiere.header("ETag"))
        .delete(ADRESSE + "/" + id(premiere))
        .then()
        .statusCode(409)
        .body("erreurs.code", contains("REFERENCEE"));
    for (Response convention : List.of(seconde, premiere)) {
      gestionnaire(CAF)
          .header("If-Match", convention.header("ETag"))
          .delete(ADRESSE + "/" + id(convention))
          .then()
          .statusCode(204);
      gestionnaire(CAF).get(ADRESSE + "/" + id(convention)).then().statusCode(404);
    }
  }

  @Test
  void aChangeNamesTheVersionItStartsFrom() {
    Response creee = creee(CAF, demande(commune(CAF)));
    String adresse = ADRESSE + "/" + id(creee);
    for (String marque :
        List.of("\"2-EN_PREPARATION\"", "\"11-SIGNEE\"", "W/\"2-EN_PREPARATION\"")) {
      gestionnaire(CAF).header("If-Match", marque).delete(adresse).then().statusCode(412);
    }
    gestionnaire(CAF).delete(adresse).then().statusCode(428);
    gestionnaire(CAF)
        .header("If-None-Match", creee.header("ETag"))
        .get(adresse)
        .then()
        .statusCode(304);
  }

  /** What was read before midnight is the same version after it. */
  @Test
  void whatTheDayMadeOfAVersionDoesNotMakeItAnotherOne() {
    Response signee = signee(CAF, demande(commune(CAF)));
    String hier = signee.header("ETag").replace("EN_COURS", "SIGNEE");
    assertThat(hier).isNotEqualTo(signee.header("ETag"));
    gestionnaire(CAF)
        .header("If-Match", hier)
        .body(Map.of("date", "2027-06-30", "motif", "La fusion des communautés."))
        .post(ADRESSE + "/" + id(signee) + "/resiliation")
        .then()
        .statusCode(200);
  }

  /** Proxies that compress weaken the tags that pass through them. */
  @Test
  void aWeakenedTagIsTakenForTheOneItWasMadeFrom() {
    Response creee = creee(CAF, demande(commune(CAF)));
    gestionnaire(CAF)
        .header("If-Match", "W/" + creee.header("ETag"))
        .delete(ADRESSE + "/" + id(creee))
        .then()
        .statusCode(204);
  }

  @Test
  void puttingAnewLeavesNothingOfBefore() {
    var commune = commune(CAF);
    var autre = commune(CAF);
    Map<String, Object> large = demande(commune);
    large.put("signataires", List.of(commune.siren(), autre.siren()));
    large.put("perimetre", List.of(autre.code()));
    Response creee = creee(CAF, large);
    creee.then().body("perimetreRestreint", equalTo(true));
    Map<String, Object> sansAxe = demande(autre);
    sansAxe.remove("axes");
    gestionnaire(CAF)
        .header("If-Match", creee.header("ETag"))
        .body(sansAxe)
        .put(ADRESSE + "/" + id(creee))
        .then()
        .statusCode(200)
        .body("signataires.siren", contains(autre.siren()))
        .body("perimetre", contains(autre.code()))
        .body("perimetreRestreint", equalTo(false))
        .body("axes", empty());
  }

  @Test
  void readBySignatoriesAuditorsAndTheNationalFundAlone() {
    var commune = commune(CAF);
    Response creee = creee(CAF, demande(commune));
    String adresse = ADRESSE + "/" + id(creee);
    comme(Role.COLLECTIVITE, null, commune.siren()).get(adresse).then().statusCode(200);
    comme(Role.COLLECTIVITE, null, commune.siren())
        .get(ADRESSE)
        .then()
        .body("elements.id", hasItem(id(creee)));
    comme(Role.COLLECTIVITE, null, commune(CAF).siren()).get(adresse).then().statusCode(404);
    comme(Role.CAF_AUDITEUR, CAF).get(adresse).then().statusCode(200);
    comme(Role.CAF_AUDITEUR, "29").get(adresse).then().statusCode(404);
    comme(Role.CNAF, null).get(adresse).then().statusCode(200);
    comme(Role.CNAF, null)
        .queryParam("commune", commune.code())
        .get(ADRESSE)
        .then()
        .body("elements.id", contains(id(creee)));
    comme(Role.CAF_AUDITEUR, CAF).header("If-Match", "*").delete(adresse).then().statusCode(403);
  }

  @Test
  void filtersOrdersPagesAndStreamsAgree() {
    var commune = commune(CAF);
    String mot = "zz" + commune.code();
    String precedente = null;
    for (String[] periode :
        new String[][] {
          {"2025-01-01", "2025-12-31"}, {"2026-01-01", "2026-12-31"}, {"2027-01-01", "2028-12-31"}
        }) {
      Map<String, Object> demande = demande(commune);
      demande.put("libelle", "Convention " + mot + " " + periode[0]);
      demande.put("debut", periode[0]);
      demande.put("fin", periode[1]);
      if (precedente != null) {
        demande.put("rang", "RENOUVELLEMENT");
        demande.put("precedente", precedente);
      }
      precedente = id(signee(CAF, demande));
    }
    assertThat(debuts(Map.of("q", mot, "tri", "-debut")))
        .containsExactly("2027-01-01", "2026-01-01", "2025-01-01");
    assertThat(debuts(Map.of("q", mot, "tri", "fin", "epci", commune.epci())))
        .containsExactly("2025-01-01", "2026-01-01", "2027-01-01");
    assertThat(debuts(Map.of("q", mot, "etat", "ECHUE"))).containsExactly("2025-01-01");
    assertThat(debuts(Map.of("q", mot, "etat", "EN_COURS"))).containsExactly("2026-01-01");
    assertThat(debuts(Map.of("q", mot, "etat", "SIGNEE"))).containsExactly("2027-01-01");
    assertThat(debuts(Map.of("q", mot, "etat", "RESILIEE"))).isEmpty();
    assertThat(debuts(Map.of("q", mot, "departement", CAF, "finAvant", "2026-12-31")))
        .containsExactly("2025-01-01", "2026-01-01");
    assertThat(debuts(Map.of("q", mot, "finApres", "2026-12-31")))
        .containsExactly("2026-01-01", "2027-01-01");
    assertThat(debuts(Map.of("q", mot, "thematique", "PARENTALITE"))).hasSize(3);
    assertThat(debuts(Map.of("q", mot, "thematique", "LOGEMENT"))).isEmpty();
    assertThat(debuts(Map.of("q", mot, "commune", commune.code(), "caf", CAF))).hasSize(3);

    for (String tri : List.of("debut", "-debut", "fin", "-fin", "libelle", "-libelle")) {
      List<String> enPages = new ArrayList<>();
      String suivant = null;
      do {
        var requete = gestionnaire(CAF).queryParams(Map.of("q", mot, "tri", tri, "limite", 2));
        Response page =
            (suivant == null ? requete : requete.queryParam("curseur", suivant)).get(ADRESSE);
        enPages.addAll(page.jsonPath().getList("elements.id"));
        suivant = page.path("suivant");
      } while (suivant != null);
      String flux =
          gestionnaire(CAF)
              .accept("application/x-ndjson")
              .queryParams(Map.of("q", mot, "tri", tri))
              .get(ADRESSE)
              .asString();
      assertThat(enPages).hasSize(3).doesNotHaveDuplicates();
      assertThat(flux.lines().map(l -> l.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1")))
          .containsExactlyElementsOf(enPages);
    }
    assertThat(
            gestionnaire(CAF)
                .accept("text/csv")
                .queryParam("q", mot)
                .get(ADRESSE)
                .asString()
                .lines())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("id,caf,libelle,rang,debut,fin,etat,resiliation,version,nombreSignataires");
    gestionnaire(CAF)
        .queryParams(Map.of("tri", "nom", "etat", "PERDUE", "commune", "99999"))
        .get(ADRESSE)
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", hasItems("/tri", "/etat", "/commune"));
  }

  private static List<String> debuts(Map<String, Object> filtres) {
    return gestionnaire(CAF)
        .queryParams(filtres)
        .get(ADRESSE)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("elements.debut");
  }

  @Test
  void aPartnerIsRecordedOnceAndMaySign() {
    Map<String, Object> msa = Map.of("siren", "782824973", "nom", "MSA d'essai", "nature", "MSA");
    Response cree = gestionnaire(CAF).body(msa).post("/api/v1/partenaires");
    cree.then().statusCode(201).header("ETag", "\"1\"");
    gestionnaire(CAF)
        .body(msa)
        .post("/api/v1/partenaires")
        .then()
        .statusCode(409)
        .body("erreurs.code", contains("DOUBLON"));
    var commune = commune(CAF);
    Map<String, Object> demande = demande(commune);
    demande.put("signataires", List.of(commune.siren(), "782824973"));
    creee(CAF, demande)
        .then()
        .body("signataires[1].nature", equalTo("MSA"))
        .body("signataires[1].partenaire", equalTo(id(cree)));
    comme(Role.CAF_GESTIONNAIRE, CAF)
        .contentType(CORRECTIF)
        .header("If-Match", "\"1\"")
        .body(Map.of("nom", "MSA Portes de Bretagne"))
        .patch("/api/v1/partenaires/" + id(cree))
        .then()
        .statusCode(200)
        .body("nom", equalTo("MSA Portes de Bretagne"))
        .body("version", equalTo(2));
    gestionnaire(CAF)
        .queryParams(Map.of("q", "portes de bret", "nature", "MSA"))
        .get("/api/v1/partenaires")
        .then()
        .body("elements.id", contains(id(cree)));
    gestionnaire(CAF)
        .body(Map.of("siren", commune.siren(), "nom", "Commune", "nature", "AUTRE"))
        .post("/api/v1/partenaires")
        .then()
        .statusCode(400)
        .body("erreurs.code", contains("INCOHERENT"));
  }

  private static Response signerLe(Response creee, String jour) {
    return gestionnaire(CAF)
        .header("If-Match", creee.header("ETag"))
        .body(Map.of("dateSignature", jour))
        .post(ADRESSE + "/" + id(creee) + "/signature");
  }

  @Test
  void aRenewalMayFollowAConventionThatIsNotRecordedHere() {
    Map<String, Object> demande = demande(commune(CAF));
    demande.put("rang", "RENOUVELLEMENT");
    Map<String, Object> externe =
        Map.of(
            "libelle", "CTG de 2021, délibération du 3 mars 2021",
            "debut", "2021-01-01",
            "fin", "2024-12-31");
    Response creee = creee(CAF, avec(demande, "precedenteExterne", externe));
    creee.then().body("precedenteExterne", equalTo(externe)).body("precedente", nullValue());
    signerLe(creee, "2024-12-15")
        .then()
        .statusCode(200)
        .body("precedenteExterne", equalTo(externe));
    gestionnaire(CAF)
        .get(ADRESSE + "/" + id(creee))
        .then()
        .body("precedenteExterne", equalTo(externe))
        .body("avertissements", nullValue());

    Map<String, Object> deux = avec(demande, "precedenteExterne", externe);
    deux.put("precedente", id(creee));
    refusee(deux).body("erreurs.pointeur", contains("/precedenteExterne"));
    refusee(avec(deux, "rang", "PREMIERE"))
        .body("erreurs.pointeur", contains("/precedente", "/precedenteExterne"));
    refusee(
            avec(
                demande,
                "precedenteExterne",
                Map.of("libelle", "CTG", "debut", "2021-01-01", "fin", "2020-12-31")))
        .body("erreurs.pointeur", contains("/precedenteExterne/fin"));
    Response tardive =
        creee(
            CAF,
            avec(
                demande,
                "precedenteExterne",
                Map.of("libelle", "CTG", "debut", "2021-01-01", "fin", "2025-01-01")));
    signerLe(tardive, "2024-12-15")
        .then()
        .statusCode(409)
        .body("erreurs.pointeur", hasItem("/debut"))
        .body("erreurs.message", hasItem(containsString("court jusqu'au 1er janvier 2025")));
  }

  private static ValidatableResponse refusee(Map<String, Object> demande) {
    return gestionnaire(CAF).body(demande).post(ADRESSE).then().statusCode(400);
  }

  @Test
  void whatIsOlderThanTheJobReferenceIsSignedWithoutAVersion() {
    Map<String, Object> ancienne = demande(commune(CAF));
    ancienne.put("debut", "2018-01-01");
    ancienne.put("fin", "2021-12-31");
    Response creee = creee(CAF, ancienne);
    Response signee = signerLe(creee, "2018-06-15");
    signee
        .then()
        .statusCode(200)
        .body("etat", equalTo("ECHUE"))
        .body("versionReferentiel", nullValue())
        .body("avertissements.code", contains("SANS_REFERENTIEL"))
        .body("avertissements[0].message", containsString("Signée le 15 juin 2018, avant"));
    assertThat(gestionnaire(CAF).get(ADRESSE + "/" + id(creee)).asString())
        .isEqualTo(signee.asString());
    Response recente = creee(CAF, demande(commune(CAF)));
    signerLe(recente, "2024-12-15")
        .then()
        .statusCode(200)
        .body("versionReferentiel", equalTo("cnaf-2019"))
        .body("avertissements", nullValue());
  }

  @Test
  void aFirstConventionIsNotSignedOverAnEarlierOne() {
    var commune = commune(CAF);
    Map<String, Object> ancienne = demande(commune);
    ancienne.put("libelle", "CTG 2018 de " + commune.code());
    ancienne.put("debut", "2018-01-01");
    ancienne.put("fin", "2021-12-31");
    Response creee = creee(CAF, ancienne);
    signerLe(creee, "2017-12-15").then().statusCode(200);
    Response seconde = creee(CAF, demande(commune));
    signerLe(seconde, "2024-12-15")
        .then()
        .statusCode(409)
        .body("erreurs.pointeur", contains("/rang"))
        .body("erreurs.code", contains("DEJA_CONVENTIONNE"))
        .body("erreurs[0].message", containsString("« CTG 2018 de " + commune.code() + " »"))
        .body("erreurs[0].message", containsString(id(creee)))
        .body("erreurs[0].regle.code", equalTo("ETP-ENTREE-EN-VIGUEUR"));
    Map<String, Object> suite = demande(commune);
    suite.put("rang", "RENOUVELLEMENT");
    suite.put("precedente", id(creee));
    Response corrigee =
        gestionnaire(CAF)
            .header("If-Match", seconde.header("ETag"))
            .body(suite)
            .put(ADRESSE + "/" + id(seconde));
    corrigee.then().statusCode(200);
    signerLe(corrigee, "2024-12-15").then().statusCode(200);
  }

  @Test
  void aMistypedYearIsAFault() {
    Map<String, Object> demande = demande(commune(CAF));
    demande.put("debut", "0024-01-01");
    demande.put("fin", "9995-12-31");
    refusee(demande)
        .body("erreurs.pointeur", contains("/debut", "/fin"))
        .body("erreurs.code", contains("HORS_BORNES", "HORS_BORNES"));
  }
}
