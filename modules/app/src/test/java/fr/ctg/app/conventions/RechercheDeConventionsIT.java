package fr.ctg.app.conventions;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.avec;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Conventions are found by words in any order, and by a year that they cover a day of. */
@ExtendWith(ServeurDeTest.class)
class RechercheDeConventionsIT {

  private static final String CAF = "49";

  private static List<String> trouvees(Object... parametres) {
    var requete = gestionnaire(CAF);
    for (int i = 0; i < parametres.length; i += 2) {
      requete.queryParam(String.valueOf(parametres[i]), parametres[i + 1]);
    }
    return requete.get(ADRESSE).then().statusCode(200).extract().path("elements.id");
  }

  private static String nom(CommuneDeTest commune) {
    return given().get("/api/v1/territoires/communes/" + commune.code()).path("nom");
  }

  private static String signer(CommuneDeTest commune, String libelle) {
    return id(signee(CAF, avec(demande(commune), "libelle", libelle)));
  }

  private static void amender(String id, Map<String, Object> avenant) {
    gestionnaire(CAF)
        .header("If-Match", "*")
        .body(avenant)
        .post(ADRESSE + "/" + id + "/avenants")
        .then()
        .statusCode(201);
  }

  @Test
  void wordsAreFoundInAnyOrderInTheNamesOfTheConventionItsPartiesAndItsCaf() throws Exception {
    var une = commune(CAF);
    var autre = commune(CAF);
    String id = signer(une, "Projet éducatif de la Vallée d'Été-Zqx");
    assertThat(trouvees("q", "été zqx vallee")).containsExactly(id);
    assertThat(trouvees("q", "ZQX educatif")).containsExactly(id);
    assertThat(trouvees("q", "zqx " + nom(une))).containsExactly(id);
    assertThat(trouvees("q", nom(une) + " projet zqx")).containsExactly(id);
    assertThat(trouvees("q", "zqx maine loire")).as("its Caf").containsExactly(id);
    assertThat(trouvees("q", "zqx introuvable")).isEmpty();
    assertThat(trouvees("q", "zqx", "etat", "EN_COURS", "tri", "-fin", "commune", une.code()))
        .containsExactly(id);
    assertThat(trouvees("q", "zqx", "etat", "ECHUE")).isEmpty();
    Instant avant = Patience.scelle(id);
    amender(
        id,
        Map.of(
            "dateEffet", "2027-01-01",
            "motif", "Arrivée",
            "nouveauxSignataires", List.of(autre.siren())));
    // A party is one on its days.
    String q = "zqx " + nom(autre);
    assertThat(trouvees("q", q, "le", "2026-12-31")).isEmpty();
    assertThat(trouvees("q", q, "le", "2027-01-01")).containsExactly(id);
    Patience.scelle(id);
    assertThat(trouvees("q", q, "le", "2027-01-01", "au", avant.toString())).isEmpty();
    assertThat(trouvees("q", "zqx " + nom(une), "au", avant.toString())).containsExactly(id);
  }

  @Test
  void aYearFindsWhatIsInForceOnADayOfIt() throws Exception {
    String mot = "zqannee";
    String id = signer(commune(CAF), "Première " + mot);
    String resiliee = signer(commune(CAF), "Résiliée " + mot);
    gestionnaire(CAF)
        .header("If-Match", "*")
        .body(Map.of("date", "2026-01-01", "motif", "Fusion"))
        .post(ADRESSE + "/" + resiliee + "/resiliation")
        .then()
        .statusCode(200);
    Response preparee = creee(CAF, avec(demande(commune(CAF)), "libelle", "Préparée " + mot));
    assertThat(trouvees("q", mot)).containsExactlyInAnyOrder(id, resiliee, id(preparee));
    assertThat(trouvees("q", mot, "annee", "2024")).isEmpty();
    assertThat(trouvees("q", mot, "annee", "2025")).containsExactly(id, resiliee);
    assertThat(trouvees("q", mot, "annee", "2026", "tri", "-libelle"))
        .containsExactly(resiliee, id);
    assertThat(trouvees("q", mot, "annee", "2027")).containsExactly(id);
    assertThat(trouvees("q", mot, "annee", "2028", "etat", "EN_COURS")).containsExactly(id);
    assertThat(trouvees("q", mot, "annee", "2029")).isEmpty();
    Instant avant = Patience.scelle(id);
    amender(id, Map.of("dateEffet", "2028-01-01", "motif", "Suite", "fin", "2029-01-01"));
    Patience.scelle(id);
    assertThat(trouvees("q", mot, "annee", "2029")).containsExactly(id);
    assertThat(trouvees("q", mot, "annee", "2029", "au", avant.toString())).isEmpty();
    for (String faux : List.of("27", "1969", "2101", "deux")) {
      gestionnaire(CAF)
          .queryParam("annee", faux)
          .get(ADRESSE)
          .then()
          .statusCode(400)
          .body("erreurs.pointeur", contains("/annee"));
    }
  }

  /** Names of before are searched for as names of now. */
  @Test
  void theDatabaseReadsNamesAsTheApplicationDoes() throws Exception {
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement();
        var ligne =
            ordre.executeQuery(
                "SELECT count(*), count(*) FILTER (WHERE convention.normaliser(nom) <> nom_normalise)"
                    + " FROM (SELECT nom, nom_normalise FROM convention.commune"
                    + " UNION ALL SELECT nom, nom_normalise FROM convention.epci) t")) {
      ligne.next();
      assertThat(ligne.getLong(1)).isGreaterThan(30_000);
      assertThat(ligne.getLong(2)).isZero();
    }
  }
}
