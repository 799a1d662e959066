package fr.ctg.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.outillage.Patience;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.journal.EcartDuJournal.Nature;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What somebody with the application's own role does to history in plain SQL, and what a careless
 * hand does to the queue: it is refused, or told by its name, and the rest goes on. Heads come
 * first, while the chain is short.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JournalContrefaitIT {

  private static final String OBJET = UUID.randomUUID().toString();
  private static final String SIEN = "217400100";

  private static Noeuds noeuds;

  @BeforeAll
  static void lancer(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path dossier)
      throws Exception {
    noeuds = Noeuds.deux(dossier);
    noeuds.enProprietaire(
        "CREATE SCHEMA essai",
        "CREATE TABLE essai.compte (id integer PRIMARY KEY, caf text, siren text)",
        "SELECT plateforme.suivre('essai.compte', caf => 'caf')",
        "SELECT plateforme.declarer_evenement('essai.fait', 'essai.compte', 'compte',"
            + " 'SELECT c.siren FROM essai.compte c WHERE c.id::text = $1')",
        "GRANT USAGE ON SCHEMA essai TO ctg_application",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON essai.compte TO ctg_application");
    noeuds.attendreToutScelle();
  }

  @AfterAll
  static void arreter() {
    noeuds.close();
  }

  private static void enApplication(String... ordres) throws Exception {
    try (Connection connexion = noeuds.application();
        var ordre = connexion.createStatement()) {
      ordre.execute("SELECT set_config('ctg.roles', 'SYSTEME', true)");
      for (String texte : ordres) {
        ordre.execute(texte);
      }
      connexion.commit();
    }
  }

  private static void ecrire(int debut, int nombre) throws Exception {
    enApplication(
        "INSERT INTO essai.compte SELECT n, '74', '%s' FROM generate_series(%d, %d) n"
            .formatted(SIEN, debut, debut + nombre - 1));
    noeuds.attendreToutScelle();
  }

  @Test
  @Order(1)
  void aForgedHeadIsNamedAndMakesNothingFailForGood() throws Exception {
    Patience.jusqua(() -> noeuds.nombre("SELECT count(*) FROM plateforme.tete") > 0);
    ecrire(1, 3);
    long ici = noeuds.nombre("SELECT position FROM plateforme.scellement");
    String fausse =
        "SELECT plateforme.signer_tete(position, empreinte, now(), '0123456789abcdef',"
            + " decode(repeat('%s', 64), 'hex')) FROM plateforme.scellement";
    enApplication(fausse.formatted("00"), fausse.formatted("01"));
    JsonPath verdict = noeuds.verifier();
    assertThat(verdict.getBoolean("intact")).isFalse();
    assertThat(verdict.getString("rupture.nature")).isEqualTo("SIGNATURE_INVALIDE");
    assertThat(verdict.getLong("rupture.position")).isEqualTo(ici);
    assertThat(verdict.getLong("entrees")).as("the rest is verified").isEqualTo(ici);
    assertThat(verdict.getList("ecarts.nature")).containsExactly("TETE_ECARTEE", "TETE_ECARTEE");
    // The next head that the key has signed attests the chain, those two notwithstanding.
    ecrire(10, 60);
    Patience.jusqua(() -> noeuds.verifier().getBoolean("intact"));
    verdict = noeuds.verifier();
    assertThat(verdict.getLong("derniereTete")).isGreaterThan(ici);
    assertThat(verdict.getList("ecarts.nature")).containsExactly("TETE_ECARTEE", "TETE_ECARTEE");
    List<Boolean> valides =
        noeuds
            .comme(Role.CNAF, null)
            .queryParam("limite", 2)
            .get("/api/v1/audit/journal/tetes")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("elements.valide");
    assertThat(valides).contains(true);
  }

  /** Pages of heads lose none where several stand at one position. */
  @Test
  @Order(2)
  void headsOfOnePositionAreListedEach() throws Exception {
    long toutes = noeuds.nombre("SELECT count(*) FROM plateforme.tete");
    long lues = 0;
    long fausses = 0;
    String curseur = null;
    do {
      var demande = noeuds.comme(Role.CNAF, null).queryParam("limite", 1);
      if (curseur != null) {
        demande.queryParam("curseur", curseur);
      }
      JsonPath page =
          demande.get("/api/v1/audit/journal/tetes").then().statusCode(200).extract().jsonPath();
      lues += page.getList("elements").size();
      fausses += page.<Boolean>getList("elements.valide").stream().filter(v -> !v).count();
      curseur = page.getString("suivant");
    } while (curseur != null);
    assertThat(lues).isEqualTo(toutes);
    assertThat(fausses).isEqualTo(2);
  }

  @Test
  @Order(3)
  void anEventOfWhatTheTransactionDidIsTaken() throws Exception {
    enApplication(
        "INSERT INTO essai.compte VALUES (500, '74', '%s')".formatted(SIEN),
        publication("essai.fait", "74", SIEN, "500", "{\"compte\": \"500\"}"));
    // Announced before it is done, and the recipient goes with the row.
    enApplication(
        publication("essai.fait", "74", SIEN, "500", "{\"compte\": \"500\"}"),
        "DELETE FROM essai.compte WHERE id = 500");
    noeuds.attendreToutScelle();
    assertThat(noeuds.nombre("SELECT count(*) FROM plateforme.evenement WHERE type = 'essai.fait'"))
        .isEqualTo(2);
  }

  private static String publication(
      String type, String caf, String siren, String objet, String charge) {
    return "SELECT plateforme.publier(gen_random_uuid(), '%s', '%s', '{%s}', '{%s}', '%s')"
        .formatted(type, caf, siren, objet, charge);
  }

  @ParameterizedTest
  @Order(4)
  @CsvSource({
    "essai.rien, 74, 217400100, 600, 600, aucun évènement",
    "essai.fait, 35, 217400100, 600, 600, ne dit rien",
    "essai.fait, 74, 217400100, 1, 1, ne dit rien",
    "essai.fait, 74, 213105554, 600, 600, pas toutes ces collectivités",
    "essai.fait, 74, 217400100, 600, 1, parle d'un autre objet",
    "personne.effacee, 74, '', 0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d80, 1, parle d'un autre objet",
    "convention.signee, 74, '', 0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d7e, 1, parle d'un autre objet"
  })
  void aFalseEventIsRefused(
      String type, String caf, String siren, String objet, String nomme, String pourquoi)
      throws Exception {
    long avant = noeuds.nombre("SELECT count(*) FROM plateforme.evenement");
    assertThatThrownBy(
            () ->
                enApplication(
                    "INSERT INTO essai.compte VALUES (600, '74', '217400100')",
                    publication(type, caf, siren, objet, "{\"compte\": \"" + nomme + "\"}")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(pourquoi);
    assertThat(noeuds.nombre("SELECT count(*) FROM plateforme.evenement")).isEqualTo(avant);
  }

  @Test
  @Order(4)
  void anEventNamesAllItsSubjectsInItsPayload() {
    assertThatThrownBy(
            () ->
                enApplication(
                    "INSERT INTO essai.compte VALUES (601, '74', '217400100')",
                    "SELECT plateforme.publier(gen_random_uuid(), 'essai.fait', '74', '{}',"
                        + " '{601,une-autre}', '{\"compte\": \"601\"}')"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("ne nomme pas tous ses sujets");
  }

  /** Any of these stopped the sealing of everything, for good. */
  @ParameterizedTest
  @Order(5)
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "NULL | 'essai.fait' | '{}' | '1' | '{}'",
        "gen_random_uuid() | 'essai.fait' | NULL | '1' | '{}'",
        "gen_random_uuid() | 'essai.fait' | '{NULL}' | '1' | '{}'",
        "gen_random_uuid() | 'essai.fait' | '{}' | '1' | NULL",
        "gen_random_uuid() | 'essai.fait' | '{}' | '1' | '[]'",
        "gen_random_uuid() | E'essai.fait\\ndata: x' | '{}' | '1' | '{}'",
        "gen_random_uuid() | 'essai.fait' | '{}' | repeat(md5('x'), 200) | '{}'",
        "gen_random_uuid() | 'essai.fait' | '{}' | '1', NULL | '{}'",
        "gen_random_uuid() | 'essai.fait' | '{}' | '1', repeat('x', 2200) | '{}'"
      })
  void whatCannotBeSealedNeverEntersTheQueue(
      String id, String type, String sirens, String objet, String charge) {
    assertThatThrownBy(
            () ->
                enApplication(
                    "SELECT plateforme.publier(%s, %s, '74', %s, ARRAY[%s], %s)"
                        .formatted(id, type, sirens, objet, charge)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("malformée");
  }

  @Test
  @Order(6)
  void whatAHandPutsIntoTheQueueIsSetAside() throws Exception {
    String entree =
        "INSERT INTO plateforme.a_sceller (sujet, roles, caf, operation, nom_table, cle, type_objet,"
            + " objet, avant, apres, id, type, sirens) VALUES ('main', '', '74', ";
    // Each in a transaction of its own: PostgreSQL alters no table whose events are still to be
    // looked at.
    noeuds.enProprietaire("ALTER TABLE plateforme.a_sceller DISABLE TRIGGER refuser_malformee");
    noeuds.enProprietaire(
        entree
            + "'AUTRE', 'essai.compte', '{\"id\": 1}', 'essai.compte', '1', NULL, NULL, NULL, NULL, NULL)",
        entree + "'INSERT', 'essai.compte', '3', 'essai.compte', '1', NULL, '5', NULL, NULL, NULL)",
        entree
            + "'INSERT', 'essai.compte', '{\"id\": 1}', 'essai.compte', '1', NULL, '{\"id\": 1e99999}', NULL, NULL, NULL)",
        entree
            + "'EVENEMENT', 'plateforme.evenement', '{}', 'essai.fait', '1', NULL, '{}', NULL, 'essai.fait', NULL)",
        entree
            + "'UPDATE', 'essai.compte', '{\"id\": 1}', 'essai.compte', repeat(md5(random()::text), 2000), '{}', '{}', NULL, NULL, NULL)");
    noeuds.enProprietaire("ALTER TABLE plateforme.a_sceller ENABLE TRIGGER refuser_malformee");
    // What is in order is sealed, before and after.
    ecrire(700, 5);
    assertThat(noeuds.nombre("SELECT count(*) FROM plateforme.quarantaine")).isEqualTo(5);
    assertThat(
            noeuds.nombre(
                "SELECT count(*) FROM plateforme.journal WHERE nom_table = 'plateforme.quarantaine'"))
        .isEqualTo(5);
    JsonPath verdict = noeuds.verifier();
    assertThat(verdict.getBoolean("intact")).isTrue();
    assertThat(verdict.getList("ecarts.nature")).contains(Nature.ENTREE_ECARTEE.name());
    assertThat(noeuds.journalDuPremier()).contains("écarté").doesNotContain("1e99999");
    // Whoever watches the service is told, by either node, and the service serves.
    Patience.jusqua(() -> ecartees(noeuds.comme(Role.CNAF, null)) == 5);
    Patience.jusqua(() -> ecartees(noeuds.commeAuPremier(Role.CNAF, null)) == 5);
    assertThat(noeuds.comme(Role.CNAF, null).get("/metrics/application").asString())
        .containsPattern("ctg_journal_ecartees\\{[^}]*} 5\\.0");
  }

  private static int ecartees(RequestSpecification client) {
    List<Integer> nombres =
        client
            .get("/health/ready")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("checks.findAll { it.name == 'journal' }.data.entreesEcartees");
    return nombres.getFirst() == null ? 0 : nombres.getFirst();
  }

  /** What looks well formed and still cannot be sealed stops neither the rest nor the node. */
  @Test
  @Order(7)
  void whatIsWellFormedAndCannotBeSealedIsSetAsideToo() throws Exception {
    long avant = noeuds.nombre("SELECT count(*) FROM plateforme.quarantaine");
    noeuds.enProprietaire(
        "ALTER TABLE plateforme.journal ADD CONSTRAINT essai CHECK (sujet <> 'maudit')");
    enApplication(
        "SELECT set_config('ctg.sujet', 'avant', true)",
        "INSERT INTO essai.compte SELECT n, '74', NULL FROM generate_series(800, 820) n");
    enApplication(
        "SELECT set_config('ctg.sujet', 'maudit', true)",
        "INSERT INTO essai.compte VALUES (830, '74', NULL), (831, '74', NULL)");
    enApplication(
        "SELECT set_config('ctg.sujet', 'apres', true)",
        "INSERT INTO essai.compte SELECT n, '74', NULL FROM generate_series(840, 860) n");
    noeuds.attendreToutScelle();
    assertThat(
            noeuds.nombre(
                "SELECT count(*) FROM plateforme.journal WHERE sujet IN ('avant', 'apres')"))
        .isEqualTo(42);
    assertThat(noeuds.nombre("SELECT count(*) FROM plateforme.quarantaine")).isEqualTo(avant + 2);
    assertThat(noeuds.verifier().getBoolean("intact")).isTrue();
    noeuds.enProprietaire("ALTER TABLE plateforme.journal DROP CONSTRAINT essai");
  }

  @Test
  @Order(8)
  void eventsThatAreNotWhatTheJournalAttestsAreNamed() throws Exception {
    long premier =
        noeuds.nombre("SELECT min(position) FROM plateforme.evenement WHERE type = 'essai.fait'");
    long second =
        noeuds.nombre("SELECT max(position) FROM plateforme.evenement WHERE type = 'essai.fait'");
    noeuds.enProprietaire(
        "CREATE TABLE essai.evenement AS TABLE plateforme.evenement",
        "UPDATE plateforme.evenement SET charge = '{\"compte\": \"1\"}' WHERE position = "
            + premier,
        "DELETE FROM plateforme.evenement WHERE position = " + second,
        "INSERT INTO plateforme.evenement (position, id, type, instant, caf, sirens, sujets, charge)"
            + " SELECT 2, id, type, instant, caf, sirens, sujets, charge"
            + " FROM essai.evenement WHERE position = "
            + second,
        "INSERT INTO plateforme.evenement (position, id, type, instant, caf, sirens, sujets, charge)"
            + " SELECT 900000000000, id, type, instant, caf, sirens, sujets,"
            + " charge FROM essai.evenement WHERE position = "
            + second);
    JsonPath verdict = noeuds.verifier();
    assertThat(verdict.getBoolean("intact")).isFalse();
    assertThat(verdict.getString("rupture")).as("the chain itself holds").isNull();
    assertThat(
            verdict.<String>getList(
                "ecarts.findAll { it.position != null }.collect { it.nature + ' ' + it.position }"))
        .contains(
            "EVENEMENT_AJOUTE 2",
            "EVENEMENT_ALTERE " + premier,
            "EVENEMENT_MANQUANT " + second,
            "EVENEMENT_AJOUTE 900000000000");
    noeuds.enProprietaire(
        "DELETE FROM plateforme.evenement",
        "INSERT INTO plateforme.evenement TABLE essai.evenement");
    assertThat(noeuds.verifier().getBoolean("intact")).isTrue();
  }

  /** An entry from before there was any check, of a form that no reader expects. */
  @Test
  @Order(9)
  void oldMalformedEntriesKeepNobodyFromReading() throws Exception {
    noeuds.enProprietaire(
        "INSERT INTO plateforme.journal SELECT 900000000000, scelle_le, instant, transaction, sujet,"
            + " roles, compte, caf, operation, nom_table, '3', type_objet, objet, '7', '1e99999',"
            + " empreinte FROM plateforme.journal WHERE position = 1");
    noeuds
        .comme(Role.CNAF, null)
        .queryParam("cle", OBJET)
        .get("/api/v1/audit/journal")
        .then()
        .statusCode(200);
    assertThat(noeuds.verifier().getString("rupture.nature")).isEqualTo("AJOUTEE");
  }
}
