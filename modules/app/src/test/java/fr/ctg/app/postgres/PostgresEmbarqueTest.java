package fr.ctg.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.DemarrageImpossible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a running embedded PostgreSQL promises. */
class PostgresEmbarqueTest {

  @TempDir static Path donnees;
  private static PostgresEmbarque postgres;

  @BeforeAll
  static void demarrer() {
    postgres = PostgresEmbarque.demarrer(donnees);
  }

  @AfterAll
  static void arreter() {
    postgres.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "listen_addresses, 127.0.0.1",
    "password_encryption, scram-sha-256",
    "server_encoding, UTF8",
    "lc_messages, C",
    "log_timezone, UTC"
  })
  void isSet(String reglage, String valeur) throws SQLException {
    assertThat(Base.lire(postgres, postgres.application(), "SHOW " + reglage)).isEqualTo(valeur);
  }

  @Test
  void sortsByCodePoint() throws SQLException {
    assertThat(
            Base.lire(
                postgres,
                postgres.application(),
                "SELECT string_agg(v, ' ' ORDER BY v) FROM unnest(ARRAY['é','b','Z','a']) v"))
        .isEqualTo("Z a b é");
    assertThat(Base.lire(postgres, postgres.application(), "SELECT upper('évry')"))
        .isEqualTo("ÉVRY");
  }

  @Test
  void theOwnerMigrates() throws SQLException {
    Base.executer(
        postgres,
        postgres.proprietaire(),
        "CREATE SCHEMA essai",
        "CREATE EXTENSION unaccent",
        "CREATE EXTENSION pg_trgm",
        "CREATE EXTENSION btree_gist",
        "CREATE EXTENSION pgcrypto",
        "CREATE TABLE essai.t (a int)",
        "DROP SCHEMA essai CASCADE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE SCHEMA a",
        "CREATE TABLE a (b int)",
        "CREATE TEMP TABLE a (b int)",
        "CREATE EXTENSION citext",
        "SET ROLE ctg_proprietaire"
      })
  void theApplicationOwnsNothing(String ordre) {
    assertThatThrownBy(() -> Base.executer(postgres, postgres.application(), ordre))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ctg_proprietaire", "ctg_application"})
  void theRolesHaveNoGeneralPower(String role) throws SQLException {
    assertThat(
            Base.lire(
                postgres,
                postgres.application(),
                "SELECT concat(rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls)"
                    + " FROM pg_roles WHERE rolname = '"
                    + role
                    + "'"))
        .isEqualTo("fffff");
  }

  @Test
  void refusesAWrongPasswordAndTheSuperuser() {
    assertThatThrownBy(
            () ->
                DriverManager.getConnection(
                    postgres.jdbcUrl(), postgres.application().utilisateur(), "faux"))
        .hasMessageContaining("password authentication failed");
    assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "x"))
        .hasMessageContaining("no pg_hba.conf entry");
  }

  @Test
  void keepsItsSecrets() throws IOException {
    Path secrets = donnees.resolve("secrets.properties");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
        .isEqualTo("rw-------");
    assertThat(postgres.application().motDePasse())
        .hasSize(64)
        .isNotEqualTo(postgres.proprietaire().motDePasse());
    assertThat(postgres.application())
        .asString()
        .doesNotContain(postgres.application().motDePasse());
    assertThat(donnees.resolve("journaux/postgresql.log"))
        .content()
        .contains("ready to accept connections")
        .doesNotContain(postgres.application().motDePasse());
  }

  @Test
  void aSecondStartInTheSameProcessIsRefused() {
    assertThatThrownBy(() -> PostgresEmbarque.demarrer(donnees))
        .isInstanceOf(DemarrageImpossible.class)
        .hasMessageContainingAll(
            donnees.toString(),
            "déjà utilisé",
            "processus " + ProcessHandle.current().pid(),
            "CTG_DONNEES");
  }

  @Test
  void aSecondProcessIsRefused() throws Exception {
    // The refusal in this process must not have given the lock up.
    assertThatThrownBy(() -> PostgresEmbarque.demarrer(donnees))
        .isInstanceOf(DemarrageImpossible.class);
    Process second = Enfant.lancer(donnees, 0);
    String sortie = new String(second.getInputStream().readAllBytes(), UTF_8);
    assertThat(sortie.strip())
        .hasLineCount(1)
        .contains("déjà utilisé", "processus " + ProcessHandle.current().pid());
    assertThat(second.waitFor()).isEqualTo(Enfant.REFUSE);
  }
}
