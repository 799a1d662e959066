package fr.ctg.app.conventions;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.avec;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static fr.ctg.app.outillage.ConventionsDeTest.signer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.PostesDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Communes that have no SIREN sign under their INSEE code, and are parties like any other. */
@ExtendWith(ServeurDeTest.class)
class SignatairesSansSirenIT {

  private static final String CAF = "971";
  private static final String SAINT_MARTIN = "97801";
  private static final String SAINT_BARTHELEMY = "97701";

  private static Map<String, Object> dite;
  private static CommuneDeTest guadeloupe;
  private static Response signee;

  @BeforeAll
  static void signerUneFois() {
    guadeloupe = commune(CAF);
    dite = avec(demande(guadeloupe), "signataires", List.of(SAINT_MARTIN));
    signee = signee(CAF, avec(dite, "libelle", "CTG de Saint-Martin"));
  }

  private static Response amendee(String id, Map<String, Object> avenant) {
    return gestionnaire(CAF)
        .header("If-Match", "*")
        .body(avenant)
        .post(ADRESSE + "/" + id + "/avenants");
  }

  private static Response lue(String id, String le) {
    return gestionnaire(CAF).queryParam("le", le).get(ADRESSE + "/" + id);
  }

  private static List<String> trouvees(Object... parametres) {
    var liste = gestionnaire(CAF).queryParam("limite", 200);
    for (int i = 0; i < parametres.length; i += 2) {
      liste.queryParam(String.valueOf(parametres[i]), parametres[i + 1]);
    }
    return liste.get(ADRESSE).then().statusCode(200).extract().path("elements.id");
  }

  @Test
  void signsUnderItsInseeCode() {
    signee
        .then()
        .body("signataires[0].commune", equalTo(SAINT_MARTIN))
        .body("signataires[0].siren", nullValue())
        .body("signataires[0].nature", equalTo("COMMUNE"))
        .body("signataires[0].nom", equalTo("Saint-Martin"))
        .body("perimetre", contains(SAINT_MARTIN));
    assertThat(trouvees("signataire", SAINT_MARTIN, "le", "2025-06-01")).contains(id(signee));
    assertThat(trouvees("signataire", SAINT_BARTHELEMY, "le", "2025-06-01"))
        .doesNotContain(id(signee));
    assertThat(trouvees("commune", SAINT_MARTIN)).contains(id(signee));
    assertThat(trouvees("departement", "978")).contains(id(signee));
    gestionnaire(CAF)
        .accept("text/csv")
        .queryParam("signataire", SAINT_MARTIN)
        .get(ADRESSE)
        .then()
        .statusCode(200)
        .body(containsString("Saint-Martin"));
  }

  @Test
  void aSecondOneCannotCoverItOnTheSameDays() {
    Response autre = creee(CAF, avec(dite, "rang", "RENOUVELLEMENT"));
    signer(CAF, id(autre), autre.header("ETag"))
        .then()
        .statusCode(409)
        .body("erreurs.message", hasItem(containsString(SAINT_MARTIN)));
  }

  @Test
  void amendmentsBringItTakeItAwayAndPutItInThePlaceOfAnother() throws Exception {
    CommuneDeTest premiere = commune(CAF);
    CommuneDeTest suivante = commune(CAF);
    String id = id(signee(CAF, demande(premiere)));
    amendee(
            id,
            Map.of(
                "dateEffet",
                "2026-01-01",
                "motif",
                "Arrivée.",
                "nouveauxSignataires",
                List.of(SAINT_BARTHELEMY),
                "perimetre",
                List.of(premiere.code(), SAINT_BARTHELEMY)))
        .then()
        .statusCode(201)
        .body("avant.signataires", contains(premiere.siren()))
        .body("apres.signataires", contains(premiere.siren(), SAINT_BARTHELEMY));
    Instant avant = Patience.scelle(id);
    amendee(
            id,
            Map.of(
                "dateEffet", "2027-01-01",
                "motif", "Un SIREN lui a été donné.",
                "substitutions",
                    List.of(Map.of("ancien", SAINT_BARTHELEMY, "nouveau", suivante.siren()))))
        .then()
        .statusCode(201)
        .body("substitutions[0].ancien", equalTo(SAINT_BARTHELEMY));
    amendee(
            id,
            Map.of(
                "dateEffet", "2028-01-01",
                "motif", "Et retour.",
                "substitutions",
                    List.of(Map.of("ancien", suivante.siren(), "nouveau", SAINT_BARTHELEMY))))
        .then()
        .statusCode(201)
        .body("substitutions[0].nouveau", equalTo(SAINT_BARTHELEMY));
    amendee(
            id,
            Map.of(
                "dateEffet",
                "2028-07-01",
                "motif",
                "Départ.",
                "retraits",
                List.of(SAINT_BARTHELEMY),
                "perimetre",
                List.of(premiere.code())))
        .then()
        .statusCode(201)
        .body("avant.signataires", hasItem(SAINT_BARTHELEMY))
        .body("apres.signataires", not(hasItem(SAINT_BARTHELEMY)));

    assertThat(lue(id, "2025-12-31").<List<String>>path("signataires.commune"))
        .doesNotContain(SAINT_BARTHELEMY);
    lue(id, "2026-01-01")
        .then()
        .body("signataires[1].commune", equalTo(SAINT_BARTHELEMY))
        .body("signataires[1].avenant", equalTo(1))
        .body("perimetre", contains(premiere.code(), SAINT_BARTHELEMY));
    lue(id, "2027-01-01")
        .then()
        .body("signataires[1].siren", equalTo(suivante.siren()))
        .body("perimetre", hasItem(SAINT_BARTHELEMY));
    lue(id, "2028-01-01").then().body("signataires[1].commune", equalTo(SAINT_BARTHELEMY));
    lue(id, "2028-07-01").then().body("perimetre", contains(premiere.code()));

    assertThat(trouvees("signataire", SAINT_BARTHELEMY, "le", "2026-06-01")).contains(id);
    assertThat(trouvees("signataire", SAINT_BARTHELEMY, "le", "2027-06-01")).doesNotContain(id);
    Patience.scelle(id);
    assertThat(trouvees("signataire", SAINT_BARTHELEMY, "le", "2027-06-01", "au", avant.toString()))
        .contains(id);

    gestionnaire(CAF)
        .get(ADRESSE + "/" + id + "/historique")
        .then()
        .statusCode(200)
        .body(containsString("Saint-Barthélemy"));
    gestionnaire(CAF)
        .accept("application/x-ndjson")
        .get(ADRESSE + "/" + id + "/avenants")
        .then()
        .statusCode(200)
        .body(containsString(SAINT_BARTHELEMY));
  }

  private static void refusee(String caf, String code, String phrase) {
    gestionnaire(caf)
        .body(avec(dite, "signataires", List.of(code)))
        .post(ADRESSE)
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/signataires/0"))
        .body("erreurs[0].message", containsString(phrase));
  }

  @Test
  void elsewhereASignatoryIsNamedByItsSiren() {
    refusee("35", "35288", "cette commune a un SIREN, sous lequel elle signe : donnez 213502883");
    refusee("75", "75116", "donnez le SIREN de cette dernière");
    refusee("35", "00000", "aucune commune n'a ce code Insee");
    refusee("35", SAINT_MARTIN, "votre Caf ne sert aucune commune de cette collectivité");
    refusee(CAF, "97502", "votre Caf ne sert aucune commune de cette collectivité");
    refusee(CAF, "9780", "ou le code Insee d'une commune qui n'a pas de SIREN");
    amendee(
            id(signee),
            Map.of(
                "dateEffet",
                "2026-01-01",
                "motif",
                "Départ.",
                "retraits",
                List.of(SAINT_BARTHELEMY),
                "nouveauxSignataires",
                List.of(SAINT_MARTIN, guadeloupe.code())))
        .then()
        .statusCode(400)
        .body(
            "erreurs.pointeur",
            contains("/nouveauxSignataires/0", "/nouveauxSignataires/1", "/retraits/0"))
        .body("erreurs[0].message", containsString("ce code Insee est déjà signataire"))
        .body("erreurs[1].message", containsString(guadeloupe.siren()))
        .body("erreurs[2].message", containsString("ce code Insee n'est celui d'aucun signataire"));
    for (String code : List.of("35288", "75116", "00000")) {
      gestionnaire("35")
          .queryParam("signataire", code)
          .get(ADRESSE)
          .then()
          .statusCode(400)
          .body("erreurs.pointeur", contains("/signataire"));
    }
  }

  @Test
  void nobodyHoldsARightForIt() throws Exception {
    String adresse = ADRESSE + "/" + id(signee);
    comme(Role.COLLECTIVITE, null, guadeloupe.siren()).get(adresse).then().statusCode(404);
    comme(Role.COLLECTIVITE, null, SAINT_MARTIN).get(adresse).then().statusCode(401);
    comme(Role.CNAF, null).get(adresse).then().statusCode(200);
    comme(Role.CAF_AUDITEUR, CAF).get(adresse).then().statusCode(200);
    Patience.scelle(id(signee));
    try (Connection owner = BaseDeTest.owner();
        Statement ordre = owner.createStatement()) {
      try (PreparedStatement evenements =
          owner.prepareStatement(
              "SELECT count(*), coalesce(sum(cardinality(sirens)), 0) FROM plateforme.evenement"
                  + " WHERE sujets[1] = ?")) {
        evenements.setString(1, id(signee));
        try (ResultSet ligne = evenements.executeQuery()) {
          ligne.next();
          assertThat(ligne.getInt(1)).isPositive();
          assertThat(ligne.getInt(2)).isZero();
        }
      }
      ordre.execute(
          "SELECT set_config('ctg.roles', 'COLLECTIVITE', true),"
              + " set_config('ctg.sirens', '97801', true)");
      try (ResultSet lues =
          ordre.executeQuery("SELECT cardinality(convention.lues_par_signature())")) {
        lues.next();
        assertThat(lues.getInt(1)).isZero();
      }
    }
  }

  private static void refuseeParLaBase(String code, String nature, String phrase)
      throws SQLException {
    Response preparee = creee(CAF, demande(commune(CAF)));
    try (Connection owner = BaseDeTest.owner();
        PreparedStatement ordre =
            owner.prepareStatement(
                "INSERT INTO convention.signataire (convention, caf, siren, nature, ordre, nom)"
                    + " VALUES (?::uuid, ?, ?, ?, 2, 'Qui')")) {
      ordre.setString(1, id(preparee));
      ordre.setString(2, CAF);
      ordre.setString(3, code);
      ordre.setString(4, nature);
      assertThatThrownBy(ordre::executeUpdate).hasMessageContaining(phrase);
    }
  }

  @Test
  void theDatabaseToldSoRefusesOthers() throws Exception {
    refuseeParLaBase("35288", "COMMUNE", "ne signe que sous un SIREN");
    refuseeParLaBase("97502", "COMMUNE", "ne signe que sous un SIREN");
    refuseeParLaBase(SAINT_BARTHELEMY, "EPCI", "signataire_siren_check");
    refuseeParLaBase("9770", "COMMUNE", "signataire_siren_check");
  }

  @Test
  void itsTeamIsSimulatedByTheRequestThatSaysIt() {
    id(PostesDeTest.cree(CAF, PostesDeTest.demande(id(signee))));
    String adresse = ADRESSE + "/" + id(signee) + "/simulation";
    Response demande = gestionnaire(CAF).queryParam("annee", 2026).get(adresse + "/demande");
    demande.then().statusCode(200).body("convention.signataires", contains(SAINT_MARTIN));
    Response simulee = gestionnaire(CAF).queryParam("annee", 2026).get(adresse);
    Response aLaDemande =
        given()
            .contentType(ContentType.JSON)
            .body(demande.asString())
            .post("/api/v1/simulations")
            .then()
            .statusCode(200)
            .extract()
            .response();
    assertThat(simulee.jsonPath().getMap("")).isEqualTo(aLaDemande.jsonPath().getMap(""));
    given()
        .contentType(ContentType.JSON)
        .body(demande.asString().replace(SAINT_MARTIN, "35288"))
        .post("/api/v1/simulations")
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", hasItem("/convention/signataires/0"))
        .body("erreurs.message", hasItem(containsString("donnez 213502883")));
  }
}
