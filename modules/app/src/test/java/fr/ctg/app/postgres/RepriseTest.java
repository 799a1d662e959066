package fr.ctg.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.DemarrageImpossible;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that was committed is lost, however the last run ended. The tests share one data folder,
 * in any order, and after each of them every row committed so far is there.
 */
class RepriseTest {

  private static final int LIGNES = 100;

  @TempDir static Path donnees;
  private static int lignesValidees;

  @BeforeAll
  static void uneExecutionOrdinaire() throws Exception {
    Process enfant = enfantPret();
    enfant.getOutputStream().close();
    assertThat(enfant.waitFor()).isZero();
    assertThat(fichierPid()).doesNotExist();
  }

  @AfterEach
  void nothingIsLost() throws Exception {
    try (PostgresEmbarque postgres = PostgresEmbarque.demarrer(donnees)) {
      assertThat(Base.lire(postgres, postgres.proprietaire(), "SELECT count(*) FROM temoin"))
          .isEqualTo(Integer.toString(lignesValidees));
    }
    assertThat(fichierPid()).doesNotExist();
  }

  @Test
  void afterTheDeathOfTheApplication() throws Exception {
    Process enfant = enfantPret();
    ProcessHandle orphelin = postmaster();
    enfant.destroyForcibly().waitFor();
    assertThat(orphelin.isAlive()).isTrue();
  }

  @Test
  void afterTheDeathOfPostgresAndTheApplication() throws Exception {
    Process enfant = enfantPret();
    assertThat(postmaster().destroyForcibly()).isTrue();
    enfant.destroyForcibly().waitFor();
    assertThat(fichierPid()).exists();
  }

  /** A backend in the middle of a query does not notice that its postmaster is gone. */
  @Test
  void afterTheDeathOfPostgresInTheMidstOfAStatement() throws Exception {
    CountDownLatch coupee = new CountDownLatch(1);
    try (PostgresEmbarque postgres = PostgresEmbarque.demarrer(donnees);
        Connection connexion = Base.ouvrir(postgres, postgres.proprietaire());
        Statement statement = connexion.createStatement()) {
      Thread.ofVirtual().start(() -> attendreLaCoupure(statement, coupee));
      String enCours =
          "SELECT count(*) FROM pg_stat_activity"
              + " WHERE query LIKE '%generate_series%' AND pid <> pg_backend_pid()";
      while (Base.lire(postgres, postgres.proprietaire(), enCours).equals("0")) {
        Thread.onSpinWait();
      }
      assertThat(postmaster().destroyForcibly()).isTrue();
      postgres.close();
      assertThat(coupee.await(1, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void attendreLaCoupure(Statement statement, CountDownLatch coupee) {
    try {
      statement.execute("SELECT count(*) FROM generate_series(1, 1000000000000)");
    } catch (SQLException attendue) {
      coupee.countDown();
    }
  }

  @Test
  void aProcessNumberTakenByAnotherIsLeftInPeace() throws Exception {
    Process etranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          fichierPid(),
          etranger.pid() + "\n" + donnees.resolve("postgres") + "\n1795300378\n1\n\n127.0.0.1\n");
      PostgresEmbarque.demarrer(donnees).close();
      assertThat(etranger.isAlive()).isTrue();
    } finally {
      etranger.destroyForcibly();
    }
  }

  @Test
  void anInterruptedUnpackingIsTakenUpAndOtherVersionsForgotten() throws Exception {
    Path programmes = donnees.resolve("programmes");
    Path version = contenu(programmes).getFirst();
    Path partiel = programmes.resolve(version.getFileName() + ".partiel");
    Files.move(version, partiel);
    Files.delete(partiel.resolve("bin/postgres"));
    Files.createDirectories(programmes.resolve("17.0.0/bin"));

    PostgresEmbarque.demarrer(donnees).close();

    assertThat(contenu(programmes)).containsExactly(version);
    assertThat(version.resolve("bin/postgres")).isExecutable();
  }

  @Test
  void anInterruptedCreationIsTakenUp() throws Exception {
    Path grappe = donnees.resolve("postgres");
    Path secrets = donnees.resolve("secrets.properties");
    Path grappeDeCote = donnees.resolve("postgres.a-cote");
    Files.move(grappe, grappeDeCote);
    Files.createDirectories(donnees.resolve("postgres.partiel/base"));
    byte[] secretsDeCote = Files.readAllBytes(secrets);

    try (PostgresEmbarque postgres = PostgresEmbarque.demarrer(donnees)) {
      assertThat(Base.lire(postgres, postgres.application(), "SELECT current_user"))
          .isEqualTo("ctg_application");
    }
    assertThat(donnees.resolve("postgres.partiel")).doesNotExist();

    Files.move(grappe, donnees.resolve("postgres.refait"));
    Files.move(grappeDeCote, grappe);
    Files.write(secrets, secretsDeCote);
  }

  @Test
  void lostSecretsAreMadeAnew() throws Exception {
    Path secrets = donnees.resolve("secrets.properties");
    String avant = Files.readString(secrets);
    Files.writeString(secrets, "autre = gardé\n");
    try (PostgresEmbarque postgres = PostgresEmbarque.demarrer(donnees)) {
      assertThat(Base.lire(postgres, postgres.application(), "SELECT 1")).isEqualTo("1");
    }
    assertThat(Files.readString(secrets)).isNotEqualTo(avant).contains("autre=gardé");
  }

  @Test
  void aDatabaseOfAnotherVersionIsRefused() throws IOException {
    Path version = donnees.resolve("postgres/PG_VERSION");
    String vraie = Files.readString(version);
    Files.writeString(version, "17\n");
    assertThatThrownBy(() -> PostgresEmbarque.demarrer(donnees))
        .isInstanceOf(DemarrageImpossible.class)
        .hasMessageContainingAll("PostgreSQL 17", "PostgreSQL 18", donnees.toString());
    Files.writeString(version, vraie);
  }

  @Test
  void aWrongSettingIsToldAndDurabilityIsNoSetting() throws Exception {
    Path local = donnees.resolve("postgres/local.conf");
    Files.writeString(local, "shared_buffers = 'beaucoup'\n");
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
  void anotherPortIsTriedIfTheFirstIsTaken() throws Exception {
    try (ServerSocket pris = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket libre = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      libre.close();
      Deque<Integer> ports = new ArrayDeque<>(List.of(pris.getLocalPort(), libre.getLocalPort()));
      try (PostgresEmbarque postgres = PostgresEmbarque.demarrer(donnees, ports::removeFirst)) {
        assertThat(postgres.jdbcUrl()).contains("127.0.0.1:" + libre.getLocalPort() + "/");
      }
    }
  }

  @Test
  void theLogStaysBounded() throws Exception {
    Path journal = donnees.resolve("journaux/postgresql.log");
    Files.write(journal, new byte[(10 << 20) + 1]);
    PostgresEmbarque.demarrer(donnees).close();
    assertThat(Files.size(journal)).isLessThan(100_000);
    assertThat(journal.resolveSibling("postgresql.precedent.log")).exists();
  }

  private static Process enfantPret() throws IOException {
    Process enfant = Enfant.lancer(donnees, LIGNES);
    BufferedReader sortie = enfant.inputReader(UTF_8);
    assertThat(sortie.readLine()).isEqualTo(Enfant.PRET);
    lignesValidees += LIGNES;
    return enfant;
  }

  private static Path fichierPid() {
    return donnees.resolve("postgres/postmaster.pid");
  }

  private static ProcessHandle postmaster() throws IOException {
    String numero = Files.readAllLines(fichierPid()).getFirst();
    return ProcessHandle.of(Long.parseLong(numero.strip())).orElseThrow();
  }

  private static List<Path> contenu(Path dossier) throws IOException {
    try (Stream<Path> fichiers = Files.list(dossier)) {
      return fichiers.toList();
    }
  }
}
