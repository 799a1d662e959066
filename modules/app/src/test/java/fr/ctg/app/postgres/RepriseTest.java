package fr.ctg.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was committed is lost, however the last run ended. */
class RepriseTest {

  private static final int LIGNES = 200;

  @TempDir Path donnees;

  @BeforeEach
  void premiereExecution() throws Exception {
    Process enfant = enfantPret();
    enfant.getOutputStream().close();
    assertThat(enfant.waitFor()).isZero();
  }

  @Test
  void apresUnArretOrdinaire() throws Exception {
    assertThat(donnees.resolve("postgres/postmaster.pid")).doesNotExist();
    verifier(LIGNES);
  }

  @Test
  void apresLaMortDeLApplication() throws Exception {
    Process enfant = enfantPret();
    ProcessHandle orphelin = postmaster();
    enfant.destroyForcibly().waitFor();
    assertThat(orphelin.isAlive()).isTrue();

    verifier(2 * LIGNES);
  }

  @Test
  void apresLaMortDePostgresEtDeLApplication() throws Exception {
    Process enfant = enfantPret();
    postmaster().destroyForcibly();
    enfant.destroyForcibly().waitFor();

    verifier(2 * LIGNES);
  }

  /** A backend in the middle of a query does not notice that its postmaster is gone. */
  @Test
  void apresLaMortDePostgresAuMilieuDUneRequete() throws Exception {
    PostgresEmbarque postgres = PostgresEmbarque.demarrer(donnees);
    CountDownLatch coupee = new CountDownLatch(1);
    try (Connection connexion = Base.ouvrir(postgres, postgres.proprietaire());
        Statement statement = connexion.createStatement()) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  statement.execute("SELECT count(*) FROM generate_series(1, 1000000000000)");
                } catch (SQLException attendue) {
                  coupee.countDown();
                }
              });
      while (Base.lire(
              postgres,
              postgres.application(),
              "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%generate_series%'"
                  + " AND pid <> pg_backend_pid()")
          .equals("0")) {
        Thread.onSpinWait();
      }
      postmaster().destroyForcibly();
      postgres.close();
      verifier(LIGNES);
      assertThat(coupee.await(1, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void unNumeroDeProcessusReprisParUnAutreEstLaisseEnPaix() throws Exception {
    Process etranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          donnees.resolve("postgres/postmaster.pid"),
          etranger.pid() + "\n" + donnees.resolve("postgres") + "\n1795300378\n1\n\n127.0.0.1\n");
      verifier(LIGNES);
      assertThat(etranger.isAlive()).isTrue();
    } finally {
      etranger.destroyForcibly();
    }
  }

  @Test
  void unDeballageInterrompuEstRepris() throws Exception {
    Path programmes = donnees.resolve("programmes");
    Path version = Files.list(programmes).findFirst().orElseThrow();
    Files.move(version, programmes.resolve(version.getFileName() + ".partiel"));
    Files.delete(programmes.resolve(version.getFileName() + ".partiel/bin/postgres"));
    Files.createDirectories(programmes.resolve("17.0.0/bin"));
    verifier(LIGNES);
    assertThat(programmes).isDirectoryContaining(version::equals);
    assertThat(Files.list(programmes)).hasSize(1);
  }

  @Test
  void uneCreationInterrompueEstReprise() throws Exception {
    Path grappe = donnees.resolve("postgres");
    Files.move(grappe, donnees.resolve("postgres.partiel"));
    try (PostgresEmbarque postgres = PostgresEmbarque.demarrer(donnees)) {
      assertThat(Base.lire(postgres, postgres.application(), "SELECT current_user"))
          .isEqualTo("ctg_application");
    }
    assertThat(donnees.resolve("postgres.partiel")).doesNotExist();
  }

  @Test
  void desSecretsPerdusSontRefaits() throws Exception {
    Files.delete(donnees.resolve("secrets.properties"));
    verifier(LIGNES);
    verifier(LIGNES);
  }

  @Test
  void uneBaseDUneAutreVersionEstRefusee() throws IOException {
    Files.writeString(donnees.resolve("postgres/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> PostgresEmbarque.demarrer(donnees))
        .isInstanceOf(DemarrageImpossible.class)
        .hasMessageContainingAll(
            "PostgreSQL 17", "PostgreSQL 18", donnees.toString(), "pg_upgrade");
  }

  @Test
  void unReglageFauxEstDitEtNeLaisseRienDerriere() throws Exception {
    Path local = donnees.resolve("postgres/local.conf");
    Files.writeString(local, "shared_buffers = 'beaucoup'\nfsync = off\n");
    assertThatThrownBy(() -> PostgresEmbarque.demarrer(donnees))
        .isInstanceOf(DemarrageImpossible.class)
        .hasMessageContainingAll("FATAL", donnees.toString(), "postgresql.log");

    Files.writeString(local, "fsync = off\nwork_mem = '5MB'\n");
    try (PostgresEmbarque postgres = PostgresEmbarque.demarrer(donnees)) {
      assertThat(Base.lire(postgres, postgres.application(), "SHOW fsync")).isEqualTo("on");
      assertThat(Base.lire(postgres, postgres.application(), "SHOW work_mem")).isEqualTo("5MB");
    }
  }

  @Test
  void leJournalResteBorne() throws Exception {
    Path journal = donnees.resolve("journaux/postgresql.log");
    Files.write(journal, new byte[(10 << 20) + 1]);
    verifier(LIGNES);
    assertThat(Files.size(journal)).isLessThan(100_000);
    assertThat(journal.resolveSibling("postgresql.precedent.log")).exists();
  }

  private Process enfantPret() throws IOException {
    Process enfant = Enfant.lancer(donnees, LIGNES);
    BufferedReader sortie = enfant.inputReader(UTF_8);
    assertThat(sortie.readLine()).isEqualTo(Enfant.PRET);
    return enfant;
  }

  private ProcessHandle postmaster() throws IOException {
    String numero = Files.readAllLines(donnees.resolve("postgres/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(numero.strip())).orElseThrow();
  }

  private void verifier(int lignes) throws SQLException {
    try (PostgresEmbarque postgres = PostgresEmbarque.demarrer(donnees)) {
      assertThat(Base.lire(postgres, postgres.proprietaire(), "SELECT count(*) FROM temoin"))
          .isEqualTo(Integer.toString(lignes));
    }
  }
}
