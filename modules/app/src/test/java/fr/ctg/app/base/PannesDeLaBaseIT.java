package fr.ctg.app.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.CasDeSimulation;
import fr.ctg.app.outillage.ConventionsDeTest;
import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.DonneesDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.postgres.AccesDeTest;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.persistence.Acces;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database fails under the running application: it dies, it has no room left. Who calls is told
 * to come back, readiness says why, and all is well again without anybody's doing.
 */
class PannesDeLaBaseIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CAF = "35";
  private static final String ADRESSE = "/api/v1/conventions";

  /** A loaded machine takes its time. */
  @TempDir private static Path dossier;

  private static ApplicationLancee application;
  private static HttpClient client;
  private static CommuneDeTest commune;

  @BeforeAll
  static void lancer() throws Exception {
    Map<String, String> environnement = new HashMap<>(EmetteurDeTest.commun().environnement());
    environnement.put("CTG_DONNEES", DonneesDeTest.copier(donnees()).toString());
    environnement.put("CTG_DEBIT_SUJET", "0");
    application =
        ApplicationLancee.lancer(
                dossier.resolve("sorties"), ApplicationLancee.portLibre(), environnement)
            .attendrePrete();
    client = HttpClient.newHttpClient();
    commune = commune();
  }

  @AfterAll
  static void arreter() {
    client.close();
    application.close();
  }

  /** None of it is an error of the program. */
  @AfterEach
  void noErrorIsLogged() {
    assertThat(application.journal()).doesNotContain("\"level\":\"ERROR\"");
  }

  private static Path donnees() {
    return dossier.resolve("donnees");
  }

  private static Connection owner() throws IOException, SQLException {
    Acces acces = AccesDeTest.proprietaire(donnees());
    return DriverManager.getConnection(acces.url(), acces.role(), acces.motDePasse());
  }

  private static CommuneDeTest commune() throws IOException, SQLException {
    try (Connection owner = owner();
        Statement ordre = owner.createStatement();
        ResultSet ligne =
            ordre.executeQuery(
                "SELECT code_insee, siren, epci_siren FROM convention.commune WHERE caf_code = '"
                    + CAF
                    + "' AND siren IS NOT NULL AND epci_siren IS NOT NULL"
                    + " ORDER BY code_insee LIMIT 1")) {
      ligne.next();
      return new CommuneDeTest(ligne.getString(1), ligne.getString(2), ligne.getString(3));
    }
  }

  private static HttpResponse<String> envoyer(
      ApplicationLancee qui, HttpRequest.Builder demande, String adresse)
      throws IOException, InterruptedException {
    return client.send(
        demande
            .uri(URI.create(qui.adresse() + adresse))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + EmetteurDeTest.jeton(Role.CAF_GESTIONNAIRE, CAF))
            .header("Content-Type", "application/json")
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> ecrire() throws IOException, InterruptedException {
    return ecrire(application);
  }

  private static HttpResponse<String> ecrire(ApplicationLancee qui)
      throws IOException, InterruptedException {
    return envoyer(
        qui,
        HttpRequest.newBuilder()
            .POST(
                BodyPublishers.ofString(
                    JSON.writeValueAsString(ConventionsDeTest.demande(commune)))),
        ADRESSE);
  }

  private static HttpResponse<String> lire(String adresse)
      throws IOException, InterruptedException {
    return lire(application, adresse);
  }

  private static HttpResponse<String> lire(ApplicationLancee qui, String adresse)
      throws IOException, InterruptedException {
    return envoyer(qui, HttpRequest.newBuilder().GET(), adresse);
  }

  private static JsonNode sante(ApplicationLancee qui) throws IOException, InterruptedException {
    return JSON.readTree(
        client
            .send(
                HttpRequest.newBuilder(URI.create(qui.adresse() + "/health/ready")).build(),
                BodyHandlers.ofString())
            .body());
  }

  private static String raison(JsonNode sante) {
    for (JsonNode epreuve : sante.path("checks")) {
      if (epreuve.path("name").asText().equals("base-de-donnees")) {
        return epreuve.path("data").path("raison").asText();
      }
    }
    throw new AssertionError(sante);
  }

  private static boolean prete(ApplicationLancee qui) throws IOException, InterruptedException {
    return sante(qui).path("status").asText().equals("UP");
  }

  private static void attendreQuElleServe(ApplicationLancee qui) throws Exception {
    Patience.jusqua(PATIENCE, () -> prete(qui));
  }

  private static void ditDeRevenir(HttpResponse<String> reponse) {
    assertThat(reponse.statusCode()).as(reponse.body()).isEqualTo(503);
    assertThat(reponse.headers().firstValue("Retry-After")).isPresent();
    assertThat(reponse.body()).contains("/problemes/indisponible");
  }

  private static long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(donnees().resolve("postgres/postmaster.pid")).getFirst().strip());
  }

  private static void signal(String nom, long processus) throws IOException, InterruptedException {
    assertThat(
            new ProcessBuilder("kill", "-" + nom, Long.toString(processus))
                .inheritIO()
                .start()
                .waitFor())
        .isZero();
  }

  @Test
  void aKilledPostgresIsStartedAgainAndHasWhatWasAcknowledged() throws Exception {
    String acquittee = JSON.readTree(ecrire().body()).path("id").asText();
    long mort = postmaster();

    signal("KILL", mort);
    Instant fin = Instant.now().plus(PATIENCE);
    while (Files.notExists(donnees().resolve("postgres/postmaster.pid"))
        || postmaster() == mort
        || !prete(application)) {
      assertThat(Instant.now()).as(() -> application.journal()).isBefore(fin);
      HttpResponse<String> reponse = lire(ADRESSE + "/" + acquittee);
      // Whoever calls meanwhile waits until it is back, or is told to come back.
      if (reponse.statusCode() != 200) {
        ditDeRevenir(reponse);
      }
    }

    assertThat(lire(ADRESSE + "/" + acquittee).statusCode()).isEqualTo(200);
    assertThat(ecrire().statusCode()).isEqualTo(201);
    assertThat(application.journal()).containsOnlyOnce("est relancé (essai 1)");
  }

  /**
   * The one above may be back before anybody has called. Here it is away for as long as it takes to
   * ask for everything.
   */
  @Test
  void whileTheDatabaseIsAwayWhoeverCallsIsToldToComeBack() throws Exception {
    Acces direct = AccesDeTest.application(donnees());
    int portDeLaBase = URI.create(direct.url().substring("jdbc:".length())).getPort();
    try (var relais = new RelaisDeTest(portDeLaBase);
        var noeud = lancerPar(relais, direct)) {
      String acquittee = JSON.readTree(ecrire(noeud).body()).path("id").asText();
      String adresse = ADRESSE + "/" + acquittee;
      assertThat(lire(noeud, adresse).statusCode()).isEqualTo(200);

      for (int panne = 0; panne < 2; panne++) {
        relais.fermer();
        for (var reponse :
            ensemble(
                3,
                () -> lire(noeud, adresse),
                () -> lire(noeud, ADRESSE + "?limite=1"),
                () -> ecrire(noeud))) {
          ditDeRevenir(reponse);
        }
        for (JsonNode ligne : lot(noeud)) {
          assertThat(ligne.path("status").asInt()).as(ligne::toString).isEqualTo(503);
          assertThat(ligne.path("type").asText()).isEqualTo("/problemes/indisponible");
        }
        JsonNode sante = sante(noeud);
        assertThat(sante.path("status").asText()).isEqualTo("DOWN");
        assertThat(raison(sante)).isNotBlank();

        relais.ouvrir();
        attendreQuElleServe(noeud);
        assertThat(lot(noeud)).allMatch(ligne -> ligne.path("verdict").asText().equals("CONFORME"));
        assertThat(lire(noeud, adresse).statusCode()).isEqualTo(200);
        assertThat(ecrire(noeud).statusCode()).isEqualTo(201);
      }
      assertThat(noeud.journal()).doesNotContain("\"level\":\"ERROR\"");
    }
  }

  /** What each line of a small batch is answered. */
  private static List<JsonNode> lot(ApplicationLancee qui)
      throws IOException, InterruptedException {
    String ligne = CasDeSimulation.demande("01-poste-unique-conforme.json") + "\n";
    HttpResponse<String> reponse =
        client.send(
            HttpRequest.newBuilder(URI.create(qui.adresse() + CasDeSimulation.SIMULATIONS + "/lot"))
                .timeout(Duration.ofSeconds(120))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(ligne.repeat(3)))
                .build(),
            BodyHandlers.ofString());
    assertThat(reponse.statusCode()).isEqualTo(200);
    List<JsonNode> lignes = new ArrayList<>();
    for (String texte : reponse.body().lines().toList()) {
      lignes.add(JSON.readTree(texte));
    }
    assertThat(lignes).hasSize(3);
    return lignes;
  }

  /** All of them at once, each so many times: every one waits for the database for some seconds. */
  @SafeVarargs
  private static List<HttpResponse<String>> ensemble(
      int fois, Callable<HttpResponse<String>>... demandes) throws Exception {
    try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<HttpResponse<String>>> toutes =
          Collections.nCopies(fois, List.of(demandes)).stream().flatMap(List::stream).toList();
      List<HttpResponse<String>> reponses = new ArrayList<>();
      for (Future<HttpResponse<String>> envoi : fils.invokeAll(toutes)) {
        reponses.add(envoi.get());
      }
      return reponses;
    }
  }

  private static ApplicationLancee lancerPar(RelaisDeTest relais, Acces direct) throws IOException {
    Map<String, String> environnement = new HashMap<>(EmetteurDeTest.commun().environnement());
    environnement.put("CTG_DB_URL", "jdbc:postgresql://127.0.0.1:" + relais.port() + "/ctg");
    environnement.put("CTG_DB_USER", direct.role());
    environnement.put("CTG_DB_PASSWORD", direct.motDePasse());
    environnement.put("CTG_CLE_MAITRE", Files.readString(donnees().resolve("cle-maitre")).strip());
    return ApplicationLancee.lancer(
            dossier.resolve("noeud"), ApplicationLancee.portLibre(), environnement)
        .attendrePrete();
  }

  @Test
  void aKilledBackendIsSurvived() throws Exception {
    long victime;
    try (Connection owner = owner();
        Statement ordre = owner.createStatement();
        ResultSet ligne = ordre.executeQuery("SELECT pg_backend_pid()")) {
      ligne.next();
      victime = ligne.getLong(1);
      signal("KILL", victime);
    }
    // The database notices when it does: whoever writes meanwhile succeeds, or is told to come
    // back.
    Instant fin = Instant.now().plus(PATIENCE);
    for (var reponse = ecrire(); reponse.statusCode() != 201; reponse = ecrire()) {
      ditDeRevenir(reponse);
      assertThat(Instant.now()).as(application::journal).isBefore(fin);
    }
    attendreQuElleServe(application);
  }

  @Test
  void aFullDiskIsToldAndHealsByItself() throws Exception {
    Path local = donnees().resolve("postgres/local.conf");
    String reglages = Files.readString(local);
    // What needs room gets none, and a table that is written to says so as a full disk does.
    Files.writeString(local, reglages + "\ntemp_file_limit = 0\n");
    signal("HUP", postmaster());
    refuserDEcrire("53100");
    try {
      ditDeRevenir(ecrire());
      JsonNode sante = sante(application);
      assertThat(sante.path("status").asText()).isEqualTo("DOWN");
      assertThat(raison(sante)).contains("disque", "plein");
      // Whoever reads is served.
      assertThat(lire(ADRESSE + "?limite=1").statusCode()).isEqualTo(200);
      assertThat(prete(application)).isFalse();
    } finally {
      laisserEcrire();
      Files.writeString(local, reglages);
      signal("HUP", postmaster());
    }
    attendreQuElleServe(application);
    assertThat(ecrire().statusCode()).isEqualTo(201);
    assertThat(application.journal()).contains("Base de données rétablie");
  }

  @Test
  void whateverFailsOnTheSideOfTheDatabaseIsNoErrorOfTheService() throws Exception {
    try {
      for (String etat : new String[] {"53200", "53400", "57000", "57P05", "58000", "58030"}) {
        refuserDEcrire(etat);
        ditDeRevenir(ecrire());
      }
    } finally {
      laisserEcrire();
    }
    attendreQuElleServe(application);
    assertThat(ecrire().statusCode()).isEqualTo(201);
  }

  private static void refuserDEcrire(String etat) throws IOException, SQLException {
    executer(
        "CREATE OR REPLACE FUNCTION public.refuser() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '"
            + etat
            + "'; END $$",
        "CREATE OR REPLACE TRIGGER a_refuser BEFORE INSERT ON convention.convention"
            + " FOR EACH ROW EXECUTE FUNCTION public.refuser()");
  }

  private static void laisserEcrire() throws IOException, SQLException {
    executer("DROP FUNCTION IF EXISTS public.refuser() CASCADE");
  }

  private static void executer(String... ordres) throws IOException, SQLException {
    try (Connection owner = owner();
        Statement ordre = owner.createStatement()) {
      for (String texte : ordres) {
        ordre.execute(texte);
      }
    }
  }
}
