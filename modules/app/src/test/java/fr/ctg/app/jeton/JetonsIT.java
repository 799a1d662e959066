package fr.ctg.app.jeton;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JWSAlgorithm;
import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.Brouillon;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which tokens open a protected address, and how the others are refused there. */
@ExtendWith(ServeurDeTest.class)
class JetonsIT {

  private static final String CAF = "221";

  /** Above the least time between two readings of the issuer's keys. */

  /** Nobody's: whoever is let in finds nothing. */
  private static Response demander(String jeton) {
    return given()
        .header("Authorization", "Bearer " + jeton)
        .delete("/api/v1/personnes/{id}", UUID.randomUUID());
  }

  private static Brouillon bon() {
    return EmetteurDeTest.commun().brouillon(CAF);
  }

  private static void entre(String jeton) {
    demander(jeton).then().statusCode(404).body("detail", containsString("personne"));
  }

  private static void refuse(String jeton, String mot) {
    Response reponse = demander(jeton);
    reponse
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .contentType("application/problem+json")
        .body("type", equalTo("/problemes/non-authentifie"))
        .body("detail", containsString(mot));
    assertThat(reponse.asString()).doesNotContain(jeton);
  }

  static Stream<JWSAlgorithm> algorithmes() {
    return Stream.of(
        JWSAlgorithm.RS256,
        JWSAlgorithm.PS512,
        JWSAlgorithm.ES256,
        JWSAlgorithm.ES384,
        JWSAlgorithm.ES512,
        JWSAlgorithm.EdDSA);
  }

  @ParameterizedTest
  @MethodSource("algorithmes")
  void letsGoodTokensIn(JWSAlgorithm algorithme) {
    entre(bon().par(algorithme).signer());
  }

  static Stream<Map.Entry<String, Supplier<String>>> mauvais() {
    String adresse = EmetteurDeTest.commun().adresse();
    return Stream.of(
        Map.entry("signature", () -> bon().parUneAutreCle().signer()),
        Map.entry("signature", () -> bon().par(JWSAlgorithm.ES256).parUneAutreCle().signer()),
        Map.entry("expiré", () -> bon().finitDans(-40).signer()),
        Map.entry("exp", () -> bon().taire("exp").signer()),
        Map.entry("pas encore", () -> bon().naitDans(60).signer()),
        Map.entry("audience", () -> bon().dire("aud", "autre").signer()),
        Map.entry(adresse, () -> bon().dire("iss", "https://autre.example").signer()),
        Map.entry("algorithme", () -> bon().signerParLaClePublique()),
        Map.entry("algorithme", () -> bon().sansSignature()),
        Map.entry("clé", () -> bon().entete("kid", "inconnu").signer()),
        Map.entry("lisible", () -> "n-importe-quoi"),
        Map.entry("lisible", () -> bon().signer().replace('.', ' ')),
        Map.entry("caf", () -> bon().dire("caf", "Rennes").signer()));
  }

  @ParameterizedTest
  @MethodSource("mauvais")
  void keepsOthersOut(Map.Entry<String, Supplier<String>> cas) {
    refuse(cas.getValue().get(), cas.getKey());
  }

  @Test
  void bearsClocksThatDiffer() {
    entre(bon().finitDans(-10).signer());
    entre(bon().naitDans(10).signer());
  }

  @Test
  void asksForAToken() {
    for (String entete : List.of("", "Basic YTpi", bon().signer())) {
      given()
          .header("Authorization", entete)
          .delete("/api/v1/personnes/{id}", UUID.randomUUID())
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", "Bearer")
          .body("detail", containsString("Authorization"));
    }
  }

  @Test
  void letsTheIssuerChangeItsKeys() throws Exception {
    String ancien = bon().signer();
    entre(ancien);
    EmetteurDeTest.commun().tournerLesCles();
    String neuf = bon().signer();
    Patience.jusqua(() -> demander(neuf).statusCode() != 401);
    entre(neuf);
    refuse(ancien, "clé");
  }

  @Test
  void logsNeitherTokensNorTheirBearers() {
    String sujet = "porteur-" + UUID.randomUUID();
    String jeton = EmetteurDeTest.jeton(sujet, Set.of(Role.CAF_GESTIONNAIRE), CAF, List.of());
    entre(jeton);
    String mauvais = jeton.substring(0, jeton.length() - 4) + "AAAA";
    demander(mauvais).then().statusCode(401);
    String requete = "essai-" + UUID.randomUUID();
    given()
        .header("Authorization", "Bearer " + jeton)
        .header("X-Request-Id", requete)
        .queryParam("jeton", jeton)
        .delete("/api/v1/personnes/{id}", UUID.randomUUID());
    String journal = ServeurDeTest.journal();
    assertThat(journal).as("what the log does hold").contains(requete);
    String contenu = jeton.split("\\.")[1];
    assertThat(journal).doesNotContain(sujet, jeton, mauvais, contenu);
  }

  @Test
  void aSubjectThatIsARoleOfTheDatabaseOrOfTheServiceIsRefused() {
    for (String sujet :
        List.of(
            BaseDeTest.propriete("application.user"),
            BaseDeTest.propriete("owner.user"),
            "pg_monitor",
            "systeme:scelleur")) {
      given()
          .header(
              "Authorization",
              "Bearer " + EmetteurDeTest.jeton(sujet, Set.of(Role.CNAF), null, List.of()))
          .get("/api/v1/conventions")
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", containsString("invalid_token"))
          .body("detail", containsString("« sub »"));
    }
  }

  /** What got by the door all the same, the database does not write. */
  @Test
  void theDatabaseWritesNothingUnderSuchAName() throws SQLException {
    for (String sujet :
        List.of(
            BaseDeTest.propriete("owner.user"), "pg_monitor", "systeme:scelleur", "Systeme:x")) {
      try (Connection base = BaseDeTest.application();
          var annonce =
              base.prepareStatement(
                  "SELECT set_config('ctg.sujet', ?, true),"
                      + " set_config('ctg.roles', 'CAF_GESTIONNAIRE', true),"
                      + " set_config('ctg.caf', '35', true)");
          var ecriture =
              base.prepareStatement(
                  "INSERT INTO convention.partenaire (id, caf, siren, nom, nom_normalise, nature)"
                      + " VALUES (gen_random_uuid(), '35', '552081317', 'x', 'x', 'AUTRE')")) {
        annonce.setString(1, sujet);
        annonce.execute();
        assertThatThrownBy(ecriture::executeUpdate)
            .as(sujet)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("sujet_permis");
      }
    }
  }
}
