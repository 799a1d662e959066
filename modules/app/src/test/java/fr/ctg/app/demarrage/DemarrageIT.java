package fr.ctg.app.demarrage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.DonneesDeTest;
import fr.ctg.app.postgres.AccesDeTest;
import fr.ctg.platform.persistence.Acces;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as a process on the module path: how it starts, refuses and ends. */
class DemarrageIT {

  /** Nobody listens at port 1 of this machine. */
  private static final String CLE_MAITRE = "a".repeat(42) + "A=";

  private static final String BASE_MUETTE = "jdbc:postgresql://127.0.0.1:1/ctg";

  @TempDir private Path dossier;

  private ApplicationLancee lancer(String nom, Map<String, String> environnement)
      throws IOException {
    Map<String, String> tout = new HashMap<>(environnement);
    tout.putIfAbsent("CTG_DONNEES", dossier.resolve("donnees").toString());
    return ApplicationLancee.lancer(dossier.resolve(nom), ApplicationLancee.portLibre(), tout);
  }

  private void refuse(Map<String, String> environnement, String... mots)
      throws IOException, InterruptedException {
    try (var application = lancer("refus", environnement)) {
      assertThat(application.statut()).isEqualTo(1);
      assertThat(application.sortie().strip().lines()).hasSize(1);
      assertThat(application.sortie()).contains(mots);
      assertThat(application.sortie() + application.journal()).doesNotContain("\tat ", "\\tat ");
    }
  }

  @Test
  void startsAnswersAndStopsCleanly() throws Exception {
    Path donnees = dossier.resolve("donnees");
    // Blank is absent: this machine only, and the limits of always.
    Map<String, String> blancs =
        Map.of("SERVER_HOST", "", "CTG_DEBIT", " ", "SERVER_IDLE_CONNECTION_TIMEOUT", "");
    try (var application = lancer("un", blancs)) {
      application.attendrePrete();
      assertThat(repondAussi(application)).isFalse();
      try (HttpClient client = HttpClient.newHttpClient()) {
        var reponse =
            client.send(
                HttpRequest.newBuilder(
                        URI.create(application.adresse() + "/api/v1/referentiel/versions"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(reponse.body()).contains("cnaf-2019");
      }
      assertThat(application.arreter()).isZero();
      assertThat(application.sortie()).contains(application.adresse());
      assertThat(donnees.resolve("postgres/postmaster.pid")).doesNotExist();
      assertThat(application.journal()).doesNotContain("\"level\":\"ERROR\"");
    }
  }

  @Test
  void takesUpWhereAKilledProcessLeftOff() throws Exception {
    Path donnees = dossier.resolve("donnees");
    try (var application = lancer("un", Map.of())) {
      application.attendrePrete();
      ecrire(donnees);
      application.processus().destroyForcibly();
      application.statut();
    }
    // A property of the virtual machine is heard as the environment is: by all or by nobody.
    Map<String, String> partout = Map.of("JDK_JAVA_OPTIONS", "-Dserver.host=0.0.0.0");
    try (var application = lancer("deux", partout)) {
      application.attendrePrete();
      assertThat(repondAussi(application)).isTrue();
      assertThat(application.sortie()).contains("Aucun émetteur de jetons");
      assertThat(relire(donnees)).isEqualTo(1_000);
      assertThat(application.arreter()).isZero();
    }
  }

  /** At another address of this machine than the one of every day. */
  private static boolean repondAussi(ApplicationLancee application) {
    try (var prise = new Socket()) {
      prise.connect(
          new InetSocketAddress("127.0.0.2", URI.create(application.adresse()).getPort()), 2_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void ecrire(Path donnees) throws IOException, SQLException {
    try (var connexion = ouvrir(donnees);
        var ordre = connexion.createStatement()) {
      ordre.execute("CREATE TABLE temoin AS SELECT generate_series(1, 1000) AS n");
    }
  }

  private static long relire(Path donnees) throws IOException, SQLException {
    try (var connexion = ouvrir(donnees);
        var ordre = connexion.createStatement();
        var lignes = ordre.executeQuery("SELECT count(*) FROM temoin")) {
      lignes.next();
      return lignes.getLong(1);
    }
  }

  private static Connection ouvrir(Path donnees) throws IOException, SQLException {
    Acces acces = AccesDeTest.proprietaire(donnees);
    return DriverManager.getConnection(acces.url(), acces.role(), acces.motDePasse());
  }

  @Test
  void refusesAPortInUse() throws Exception {
    try (var pris = new ServerSocket()) {
      pris.bind(new InetSocketAddress(0));
      try (var application =
          ApplicationLancee.lancer(
              dossier.resolve("port"),
              pris.getLocalPort(),
              Map.of("CTG_DONNEES", dossier.resolve("donnees").toString()))) {
        assertThat(application.statut()).isEqualTo(1);
        assertThat(application.sortie()).contains("port " + pris.getLocalPort(), "SERVER_PORT");
        assertThat(application.sortie().strip().lines()).hasSize(1);
      }
    }
  }

  @Test
  void refusesADataFolderInUse() throws Exception {
    DonneesDeTest.copier(dossier.resolve("donnees"));
    try (var premiere = lancer("un", Map.of())) {
      premiere.attendrePrete();
      refuse(Map.of(), "donnees", "CTG_DONNEES");
      assertThat(premiere.processus().isAlive()).isTrue();
    }
  }

  @Test
  void refusesADatabaseThatDoesNotAnswer() throws Exception {
    refuse(
        Map.of(
            "CTG_DB_URL",
            BASE_MUETTE,
            "CTG_DB_USER",
            "x",
            "CTG_DB_PASSWORD",
            "y",
            "CTG_CLE_MAITRE",
            CLE_MAITRE),
        "127.0.0.1:1");
  }

  @Test
  void refusesADatabaseThatTakesTheConnectionAndSaysNothing() throws Exception {
    try (var muette = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      refuse(
          Map.of(
              "CTG_DB_URL",
              "jdbc:postgresql://127.0.0.1:" + muette.getLocalPort() + "/ctg",
              "CTG_DB_USER",
              "x",
              "CTG_DB_PASSWORD",
              "y",
              "CTG_CLE_MAITRE",
              CLE_MAITRE),
          "127.0.0.1:" + muette.getLocalPort(),
          "attendue 10 s");
    }
  }

  @Test
  void refusesAWrongPassword() throws Exception {
    DonneesDeTest.copier(dossier.resolve("donnees"));
    try (var premiere = lancer("un", Map.of())) {
      premiere.attendrePrete();
      String url = AccesDeTest.proprietaire(dossier.resolve("donnees")).url();
      refuse(
          Map.of(
              "CTG_DB_URL",
              url,
              "CTG_DB_USER",
              "ctg_application",
              "CTG_DB_PASSWORD",
              "faux",
              "CTG_CLE_MAITRE",
              CLE_MAITRE),
          "ctg_application",
          "mot de passe");
    }
  }

  @Test
  void refusesWhatTheEnvironmentCannotMean() throws Exception {
    refuse(
        Map.of("SERVER_PORT", "beaucoup", "CTG_DEBIT", "-1", "CTG_ORIGINES", "*"),
        "SERVER_PORT vaut « beaucoup »",
        "CTG_DEBIT",
        "CTG_ORIGINES");
    refuse(
        Map.of("JDK_JAVA_OPTIONS", "-Dserver.sockets.0.host=0.0.0.0"), "-Dserver.sockets.0.host");
    refuse(Map.of("SERVER_HOST", "192.0.2.1"), "192.0.2.1", "n'est pas de cette machine");
    refuse(
        Map.of("LC_ALL", "C", "CTG_DONNEES", dossier.resolve("données").toString()),
        "CTG_DONNEES",
        "LC_ALL=C.UTF-8");
    refuse(
        Map.of("CTG_DB_URL", "mysql://x", "CTG_DB_USER", "x", "CTG_DB_PASSWORD", "y"),
        "CTG_DB_URL");
    refuse(Map.of("CTG_DB_URL", BASE_MUETTE), "CTG_DB_USER");
    Map<String, String> sansCle =
        Map.of("CTG_DB_URL", BASE_MUETTE, "CTG_DB_USER", "x", "CTG_DB_PASSWORD", "y");
    refuse(sansCle, "CTG_CLE_MAITRE");
    Map<String, String> cleCourte = new HashMap<>(sansCle);
    cleCourte.put("CTG_CLE_MAITRE", "YWJj");
    refuse(cleCourte, "CTG_CLE_MAITRE", "32 octets");
  }
}
