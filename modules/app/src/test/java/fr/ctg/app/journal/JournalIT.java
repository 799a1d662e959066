package fr.ctg.app.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.temps.Horloge;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal over HTTP: who reads what of it, and that the application's role cannot write it. */
@ExtendWith(ServeurDeTest.class)
class JournalIT {

  private static final String JOURNAL = "/api/v1/audit/journal";

  /** Two Caf of this test's own: the column is not tied to those that exist. */
  private static final String CAF = hasard();

  private static final String AUTRE = hasard();
  private static final String SUJET = "essai:journal:" + CAF;
  private static final int DECISIONS = 7;

  private static String hasard() {
    return "%04X".formatted(ThreadLocalRandom.current().nextInt(0x1000, 0x10000));
  }

  @BeforeAll
  static void decider() throws Exception {
    for (String caf : List.of(CAF, AUTRE)) {
      try (Connection owner = BaseDeTest.owner();
          var insertion =
              owner.prepareStatement(
                  "INSERT INTO referentiel.effet_local (regle, caf, depuis, effet, motif)"
                      + " SELECT code, ?, '2026-01-01', 'ALERTE', 'essai, \"cité\"; et\nsuite'"
                      + " FROM referentiel.regle, generate_series(1, ?)"
                      + " WHERE code = (SELECT min(code) FROM referentiel.regle"
                      + " WHERE portee = 'LOCALE')");
          var annonce =
              owner.prepareStatement(
                  "SELECT set_config('ctg.sujet', ?, true),"
                      + " set_config('ctg.roles', 'CAF_GESTIONNAIRE', true)")) {
        annonce.setString(1, SUJET);
        annonce.execute();
        insertion.setString(1, caf);
        insertion.setInt(2, DECISIONS);
        insertion.executeUpdate();
        owner.commit();
      }
    }
    Patience.jusqua(
        () -> lire(Role.CNAF, null, "acteur", SUJET).getList("elements").size() == 2 * DECISIONS);
  }

  private static Response demander(
      Role role, @Nullable String caf, String accepte, String... requete) {
    var demande =
        given()
            .header("Authorization", "Bearer " + EmetteurDeTest.jeton(role, caf))
            .accept(accepte);
    for (int i = 0; i < requete.length; i += 2) {
      demande.queryParam(requete[i], requete[i + 1]);
    }
    return demande.get(JOURNAL);
  }

  private static JsonPath lire(Role role, @Nullable String caf, String... requete) {
    return demander(role, caf, "application/json", requete)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void anAuditorSeesTheOwnCafAndTheCnafAll() {
    JsonPath sien = lire(Role.CAF_AUDITEUR, CAF);
    assertThat(sien.getList("elements.caf")).hasSize(DECISIONS).containsOnly(CAF);
    assertThat(sien.getList("elements.sujet")).containsOnly(SUJET);
    assertThat(sien.getString("elements[0].apres.effet")).isEqualTo("ALERTE");
    assertThat(sien.getString("elements[0].table")).isEqualTo("referentiel.effet_local");
    assertThat(lire(Role.CAF_AUDITEUR, AUTRE).getList("elements.caf")).containsOnly(AUTRE);
    assertThat(lire(Role.CAF_AUDITEUR, hasard()).getList("elements")).isEmpty();
    assertThat(lire(Role.CNAF, null, "acteur", SUJET).getList("elements.caf")).contains(CAF, AUTRE);
  }

  @Test
  void nobodyElseReadsIt() {
    assertThat(demander(Role.CAF_GESTIONNAIRE, CAF, "*/*").statusCode()).isEqualTo(403);
    assertThat(demander(Role.COLLECTIVITE, null, "*/*").statusCode()).isEqualTo(403);
    assertThat(given().get(JOURNAL).statusCode()).isEqualTo(401);
    assertThat(given().get(JOURNAL + "/verification").statusCode()).isEqualTo(401);
    assertThat(given().get(JOURNAL + "/tetes").statusCode()).isEqualTo(401);
  }

  @Test
  void filtersNarrow() {
    JsonPath tout = lire(Role.CAF_AUDITEUR, CAF);
    String cle = tout.getString("elements[3].cle.id");
    assertThat(lire(Role.CAF_AUDITEUR, CAF, "cle", cle).getList("elements.position"))
        .containsExactly(tout.<Object>get("elements[3].position"));
    String objet = tout.getString("elements[0].objet");
    assertThat(lire(Role.CAF_AUDITEUR, CAF, "objet", objet).getList("elements")).hasSize(DECISIONS);
    assertThat(lire(Role.CAF_AUDITEUR, CAF, "objet", "rien").getList("elements")).isEmpty();
    assertThat(lire(Role.CAF_AUDITEUR, CAF, "operation", "INSERT").getList("elements"))
        .hasSize(DECISIONS);
    assertThat(lire(Role.CAF_AUDITEUR, CAF, "operation", "DELETE").getList("elements")).isEmpty();
    assertThat(lire(Role.CAF_AUDITEUR, CAF, "table", "referentiel.effet_local").getList("elements"))
        .hasSize(DECISIONS);
    assertThat(lire(Role.CAF_AUDITEUR, CAF, "table", "referentiel.version").getList("elements"))
        .isEmpty();
    // The entries are older than this day's start when midnight falls between their writing and
    // these lines: two days before is before them in any case.
    LocalDate aujourdhui = LocalDate.now(Horloge.ZONE_LEGALE);
    String hier = aujourdhui.minusDays(2).toString();
    String demain = aujourdhui.plusDays(1).toString();
    assertThat(lire(Role.CAF_AUDITEUR, CAF, "du", hier, "au", demain).getList("elements"))
        .hasSize(DECISIONS);
    assertThat(lire(Role.CAF_AUDITEUR, CAF, "du", demain).getList("elements")).isEmpty();
    assertThat(lire(Role.CAF_AUDITEUR, CAF, "au", hier).getList("elements")).isEmpty();
  }

  @Test
  void pagesFollowOneAnotherInBothOrders() {
    List<Object> positions = lire(Role.CAF_AUDITEUR, CAF).getList("elements.position");
    for (String tri : List.of("ANCIENS", "RECENTS")) {
      JsonPath premiere = lire(Role.CAF_AUDITEUR, CAF, "tri", tri, "limite", "4");
      JsonPath suite =
          lire(
              Role.CAF_AUDITEUR,
              CAF,
              "tri",
              tri,
              "limite",
              "4",
              "curseur",
              premiere.getString("suivant"));
      List<Object> lues = premiere.getList("elements.position");
      lues.addAll(suite.getList("elements.position"));
      assertThat(suite.getString("suivant")).isNull();
      assertThat(lues)
          .containsExactlyElementsOf(tri.equals("ANCIENS") ? positions : positions.reversed());
    }
  }

  @Test
  void theWholeListStreams() {
    String csv =
        demander(Role.CAF_AUDITEUR, CAF, "text/csv").then().statusCode(200).extract().asString();
    assertThat(csv).startsWith("position,scelleLe,instant,transaction,sujet");
    // What is JSON is one cell, quoted where it must be.
    assertThat(csv).contains("\"\"motif\"\": \"\"essai, \\\"\"cité\\\"\"; et\\nsuite\"\"");
    assertThat(csv.lines()).hasSize(DECISIONS + 1);
    List<String> lignes =
        demander(Role.CAF_AUDITEUR, CAF, "application/x-ndjson").asString().lines().toList();
    assertThat(lignes).hasSize(DECISIONS);
    assertThat(new JsonPath(lignes.getFirst()).getString("apres.motif"))
        .isEqualTo("essai, \"cité\"; et\nsuite");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "table=x",
        "operation=LIRE",
        "du=hier",
        "tri=position",
        "inconnu=1",
        "curseur=x",
        "limite=0"
      })
  void faultyParametersAreRefused(String requete) {
    String[] parties = requete.split("=");
    assertThat(demander(Role.CNAF, null, "application/json", parties).statusCode()).isEqualTo(400);
  }

  @Test
  void theVerificationTellsVerdictsToAuditors() {
    for (Role role : List.of(Role.CNAF, Role.CAF_AUDITEUR)) {
      JsonPath verdict =
          given()
              .header("Authorization", "Bearer " + EmetteurDeTest.jeton(role, CAF))
              .get(JOURNAL + "/verification")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertThat(verdict.getBoolean("intact")).isTrue();
      // All of it, whoever asks.
      assertThat(verdict.getLong("entrees")).isGreaterThanOrEqualTo(2 * DECISIONS);
      assertThat(verdict.getLong("entrees")).isEqualTo(verdict.getLong("jusqua"));
    }
    for (String fautive :
        List.of("depuis=0", "depuis=x", "tete=12", "tete=0:" + "0".repeat(64), "autre=1")) {
      assertThat(
              given()
                  .header("Authorization", "Bearer " + EmetteurDeTest.jeton(Role.CNAF, null))
                  .queryParam(fautive.split("=")[0], fautive.split("=")[1])
                  .get(JOURNAL + "/verification")
                  .statusCode())
          .as(fautive)
          .isEqualTo(400);
    }
  }

  /** As a third party would, with what the address tells alone. */
  @Test
  void aSignedHeadVerifiesWithThePublishedKey() throws Exception {
    Patience.jusqua(() -> !tetes().getList("elements").isEmpty());
    JsonPath tete = tetes();
    byte[] message =
        "ctg-tete 1\n%s\n%s\n%s\n"
            .formatted(
                tete.getString("elements[0].position"),
                tete.getString("elements[0].empreinte"),
                aLaMicroseconde(tete.getString("elements[0].instant")))
            .getBytes(StandardCharsets.UTF_8);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(
                new X509EncodedKeySpec(
                    Base64.getDecoder().decode(tete.getString("elements[0].clePublique")))));
    signature.update(message);
    assertThat(
            signature.verify(Base64.getDecoder().decode(tete.getString("elements[0].signature"))))
        .isTrue();
  }

  private static JsonPath tetes() {
    return given()
        .header("Authorization", "Bearer " + EmetteurDeTest.jeton(Role.CAF_AUDITEUR, CAF))
        .get(JOURNAL + "/tetes")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String aLaMicroseconde(String instant) {
    String sansZ = instant.substring(0, instant.length() - 1);
    String entier = sansZ.contains(".") ? sansZ : sansZ + ".";
    return String.format(Locale.ROOT, "%-26s", entier).replace(' ', '0') + "Z";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO plateforme.journal SELECT * FROM plateforme.journal",
        "UPDATE plateforme.journal SET sujet = 'x'",
        "DELETE FROM plateforme.journal",
        "TRUNCATE plateforme.journal",
        "INSERT INTO plateforme.a_sceller SELECT * FROM plateforme.a_sceller",
        "SELECT * FROM plateforme.a_sceller",
        "DELETE FROM plateforme.a_sceller",
        "UPDATE plateforme.scellement SET position = 0",
        "UPDATE plateforme.tete SET cle = 'x'",
        "DELETE FROM plateforme.tete",
        "INSERT INTO plateforme.tete SELECT * FROM plateforme.tete",
        "SELECT plateforme.sceller_lot(1)",
        "SELECT plateforme.ecarter(NULL, 'x')",
        "SELECT * FROM plateforme.comparer_tranche('x', NULL, 1)",
        "SELECT plateforme.declarer_evenement('a.b', 'c')",
        "SELECT * FROM plateforme.type_d_evenement",
        "DELETE FROM plateforme.table_suivie",
        "DELETE FROM plateforme.etat_initial",
        "DELETE FROM plateforme.quarantaine",
        "UPDATE plateforme.verification SET ecarts = 0",
        "DELETE FROM plateforme.ecart_de_verification",
        "INSERT INTO plateforme.evenement SELECT * FROM plateforme.evenement",
        "UPDATE plateforme.evenement SET type = 'x'",
        "SELECT plateforme.suivre('referentiel.regle')",
        "ALTER TABLE plateforme.journal DISABLE TRIGGER ALL",
        "ALTER TABLE referentiel.effet_local DISABLE TRIGGER suivi"
      })
  void theApplicationsRoleDoesNotWriteHistory(String sql) throws SQLException {
    try (Connection application = BaseDeTest.application();
        var ordre = application.createStatement()) {
      ordre.execute("SELECT set_config('ctg.roles', 'SYSTEME', true)");
      assertThatThrownBy(() -> ordre.execute(sql))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
      application.rollback();
    }
  }

  /** Nor the heads, but by the function that holds them against the chain. */
  @Test
  void onlyTheApplicationItselfAddsHeads() throws SQLException {
    String tete =
        "SELECT plateforme.signer_tete(1, sha256('x'), now(), '0123456789abcdef',"
            + " decode(repeat('00', 64), 'hex'))";
    try (Connection application = BaseDeTest.application();
        var ordre = application.createStatement()) {
      ordre.execute("SELECT set_config('ctg.roles', 'CNAF', true)");
      assertThatThrownBy(() -> ordre.execute(tete))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("que par l'application elle-même");
      application.rollback();
      ordre.execute("SELECT set_config('ctg.roles', 'SYSTEME', true)");
      try (var reponse = ordre.executeQuery(tete)) {
        reponse.next();
        assertThat(reponse.getBoolean(1)).as("kept, of another hash than the entry's").isFalse();
      }
      application.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE plateforme.journal SET sujet = 'x'",
        "DELETE FROM plateforme.journal",
        "TRUNCATE plateforme.journal",
        "DO $$ BEGIN EXECUTE (SELECT format('TRUNCATE %s', inhrelid::regclass) FROM pg_inherits"
            + " WHERE inhparent = 'plateforme.journal'::regclass ORDER BY 1 LIMIT 1); END $$",
        "UPDATE plateforme.tete SET cle = 'x'",
        "TRUNCATE plateforme.tete",
      })
  void notEvenTheOwnerChangesHistoryWithItsGuardsOn(String sql) throws Exception {
    Patience.jusqua(() -> !tetes().getList("elements").isEmpty());
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement()) {
      assertThatThrownBy(() -> ordre.execute(sql))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("on ne fait qu'y ajouter");
      owner.rollback();
    }
  }

  @Test
  void aFollowedTableIsNotEmptiedAtOnce() throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement()) {
      ordre.execute("CREATE SCHEMA vide");
      ordre.execute("CREATE TABLE vide.x (id integer PRIMARY KEY)");
      ordre.execute("SELECT plateforme.suivre('vide.x')");
      assertThatThrownBy(() -> ordre.execute("TRUNCATE vide.x"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("suivie par le journal");
      owner.rollback();
    }
  }
}
