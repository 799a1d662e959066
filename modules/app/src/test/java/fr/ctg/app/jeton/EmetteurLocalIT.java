package fr.ctg.app.jeton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.DonneesDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.postgres.AccesDeTest;
import fr.ctg.platform.persistence.Acces;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The issuer for one machine: what it gives, to whom, and where it refuses to run. */
class EmetteurLocalIT {

  private static final int LIGNE_DE_STATUT = "HTTP/1.1 200".length();
  private static final String JETON = "/emetteur/jeton";

  @TempDir private Path dossier;

  private final HttpClient client = HttpClient.newHttpClient();

  private ApplicationLancee lancer(String nom, Map<String, String> environnement)
      throws IOException {
    Map<String, String> tout = new HashMap<>(environnement);
    tout.putIfAbsent("CTG_DONNEES", dossier.resolve("donnees").toString());
    return ApplicationLancee.lancer(dossier.resolve(nom), ApplicationLancee.portLibre(), tout);
  }

  /** What « ./ctg jeton » says: status, output, errors. */
  private record Commande(int statut, String sortie, String erreurs) {}

  private Commande ctgJeton(String adresse, String... arguments) throws Exception {
    List<String> commande = new ArrayList<>(List.of("./ctg", "jeton"));
    commande.addAll(List.of(arguments));
    Path sortie = Files.createTempFile(dossier, "sortie", "");
    Path erreurs = Files.createTempFile(dossier, "erreurs", "");
    var lancement =
        new ProcessBuilder(commande)
            .directory(ApplicationLancee.racine().toFile())
            .redirectOutput(sortie.toFile())
            .redirectError(erreurs.toFile());
    lancement.environment().put("SERVER_PORT", Integer.toString(URI.create(adresse).getPort()));
    lancement.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process processus = lancement.start();
    assertThat(processus.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Commande(processus.exitValue(), Files.readString(sortie), Files.readString(erreurs));
  }

  private HttpResponse<String> envoyer(HttpRequest.Builder demande) throws Exception {
    return client.send(demande.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder a(ApplicationLancee application, String chemin) {
    return HttpRequest.newBuilder(URI.create(application.adresse() + chemin));
  }

  private int statutSous(ApplicationLancee application, String jeton) throws Exception {
    return envoyer(
            a(application, "/api/v1/personnes/" + UUID.randomUUID())
                .header("Authorization", "Bearer " + jeton)
                .DELETE())
        .statusCode();
  }

  private static String contenu(String jeton) {
    return new String(Base64.getUrlDecoder().decode(jeton.split("\\.")[1]), StandardCharsets.UTF_8);
  }

  /** By hand: the JDK's client lets nobody choose the host. */
  private static String statutPourHote(ApplicationLancee application, String... entetes)
      throws IOException {
    int port = URI.create(application.adresse()).getPort();
    try (Socket prise = new Socket(InetAddress.getLoopbackAddress(), port)) {
      prise.setSoTimeout(10_000);
      String demande =
          "GET /emetteur/utilisateurs HTTP/1.1\r\n" + String.join("\r\n", entetes) + "\r\n\r\n";
      prise.getOutputStream().write(demande.getBytes(StandardCharsets.US_ASCII));
      String ligne =
          new String(prise.getInputStream().readNBytes(LIGNE_DE_STATUT), StandardCharsets.US_ASCII);
      return ligne.substring(LIGNE_DE_STATUT - 3);
    }
  }

  @Test
  void givesTokensOnThisMachine() throws Exception {
    try (var application = lancer("un", Map.of("CTG_ORIGINES", "https://portail.example"))) {
      application.attendrePrete();
      attendreLAnnonce(application);
      Commande donnee = ctgJeton(application.adresse(), "CAF_GESTIONNAIRE");
      assertThat(donnee.statut()).as(donnee.erreurs()).isZero();
      String jeton = donnee.sortie().strip();
      assertThat(donnee.sortie().lines()).hasSize(1);
      assertThat(donnee.erreurs()).isEmpty();
      assertThat(statutSous(application, jeton)).isEqualTo(404);
      assertThat(contenu(jeton)).contains("\"caf\":\"35\"", "\"groups\":[\"CAF_GESTIONNAIRE\"]");
      assertThat(contenu(ctgJeton(application.adresse(), "CAF_AUDITEUR", "--caf", "29").sortie()))
          .contains("\"caf\":\"29\"");
      assertThat(
              contenu(
                  ctgJeton(application.adresse(), "COLLECTIVITE", "--siren", "213502883,243500782")
                      .sortie()))
          .contains("213502883", "243500782");
      refusesWhatItDoesNotKnow(application);
      servesItsUsersAndPage(application);
      servesThisMachineOnly(application);
      laClefEstPrivee();
      assertThat(application.journal()).doesNotContain(jeton, "demonstration:");
      assertThat(application.arreter()).isZero();
    }
    tokensOutliveARestart();
  }

  private void laClefEstPrivee() throws IOException {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(dossier.resolve("donnees/cle-emetteur"))))
        .isEqualTo("rw-------");
  }

  private void refusesWhatItDoesNotKnow(ApplicationLancee application) throws Exception {
    Commande role = ctgJeton(application.adresse(), "PREFET");
    assertThat(role.statut()).isEqualTo(1);
    assertThat(role.sortie()).isEmpty();
    assertThat(role.erreurs()).contains("PREFET", "CAF_GESTIONNAIRE");
    assertThat(ctgJeton(application.adresse(), "COLLECTIVITE", "--siren", "123456789").erreurs())
        .contains("SIREN");
    assertThat(ctgJeton(application.adresse()).statut()).isEqualTo(2);
    assertThat(envoyer(json(application, "{\"role\":\"CNAF\",\"sub\":\"moi\"}")).statusCode())
        .isEqualTo(400);
  }

  private static HttpRequest.Builder json(ApplicationLancee application, String corps) {
    return a(application, JETON)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(corps));
  }

  private void servesItsUsersAndPage(ApplicationLancee application) throws Exception {
    String utilisateurs = envoyer(a(application, "/emetteur/utilisateurs")).body();
    assertThat(utilisateurs)
        .contains("COLLECTIVITE", "CAF_GESTIONNAIRE", "CAF_AUDITEUR", "CNAF", "Saint-Malo");
    for (String connu : List.of("caf/35", "caf/29", "communes?q=213502883", "epci/243500782")) {
      var lu = envoyer(a(application, "/api/v1/territoires/" + connu));
      assertThat(lu.statusCode()).as(connu).isEqualTo(200);
    }
    var page = envoyer(a(application, "/emetteur/"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'");
    assertThat(page.body()).contains("/emetteur/emetteur.js").doesNotContain("<script>");
    assertThat(envoyer(a(application, "/emetteur/emetteur.js")).statusCode()).isEqualTo(200);
    decritSaDemande(envoyer(a(application, "/emetteur/openapi.json")).body(), application);
    String document = envoyer(a(application, "/emetteur/.well-known/openid-configuration")).body();
    assertThat(document)
        .contains("\"issuer\":\"" + application.adresse() + "/emetteur\"", "/emetteur/jwks");
    assertThat(envoyer(a(application, "/emetteur/jwks")).body())
        .contains("\"kty\":\"EC\"")
        .doesNotContain("\"d\":");
    leContratNEnParleQuEnMots(
        new ObjectMapper().readTree(envoyer(a(application, "/openapi?format=json")).body()));
  }

  /** No path, no server, no address that a program could take for one of the service's. */
  private static void leContratNEnParleQuEnMots(JsonNode contrat) {
    assertThat(contrat.path("paths").has("/api/v1/conventions")).isTrue();
    List<String> hors = new ArrayList<>();
    horsDesTextes("", contrat, hors);
    assertThat(hors).isEmpty();
  }

  private static void horsDesTextes(String ou, JsonNode noeud, List<String> hors) {
    if (noeud.isTextual() && noeud.asText().contains("/emetteur")) {
      hors.add(ou + " : " + noeud.asText());
    }
    for (Map.Entry<String, JsonNode> membre : noeud.properties()) {
      String nom = membre.getKey();
      if (nom.contains("/emetteur")) {
        hors.add(ou + "/" + nom);
      }
      if (!(nom.equals("description") && membre.getValue().isTextual())) {
        horsDesTextes(ou + "/" + nom, membre.getValue(), hors);
      }
    }
    for (int i = 0; noeud.isArray() && i < noeud.size(); i++) {
      horsDesTextes(ou + "/" + i, noeud.get(i), hors);
    }
  }

  private void servesThisMachineOnly(ApplicationLancee application) throws Exception {
    String bon = "Host: localhost:8080";
    assertThat(statutPourHote(application, bon)).isEqualTo("200");
    assertThat(statutPourHote(application, "Host: [::1]:8080")).isEqualTo("200");
    assertThat(statutPourHote(application, "Host: pirate.example")).isEqualTo("403");
    assertThat(statutPourHote(application, "Host: localhost.pirate.example:8080")).isEqualTo("403");
    assertThat(statutPourHote(application, bon, "Origin: https://pirate.example")).isEqualTo("403");
    assertThat(statutPourHote(application, bon, "Origin: null")).isEqualTo("403");
    assertThat(statutPourHote(application, bon, "Origin: http://localhost:8080")).isEqualTo("200");
    assertThat(statutPourHote(application, bon, "Sec-Fetch-Site: cross-site")).isEqualTo("403");
    assertThat(statutPourHote(application, bon, "X-Forwarded-For: 192.0.2.1")).isEqualTo("403");
    for (String relais :
        List.of(
            "Forwarded",
            "Via",
            "X-Forwarded",
            "X-Forwarded-Proto",
            "X-Real-IP",
            "True-Client-IP",
            "CF-Connecting-IP",
            "X-Client-IP",
            "X-Cluster-Client-IP",
            "Fastly-Client-IP",
            "X-Original-Host",
            "X-Envoy-External-Address",
            "Jamais-Vu")) {
      assertThat(statutPourHote(application, bon, relais + ": 192.0.2.1"))
          .as(relais)
          .isEqualTo("403");
    }
    assertThat(
            statutPourHote(
                application,
                bon,
                "Accept-Language: fr",
                "Cookie: a=b",
                "Referer: http://localhost:8080/emetteur/",
                "Sec-Fetch-Mode: cors",
                "Sec-CH-UA: x",
                "Upgrade-Insecure-Requests: 1"))
        .as("what a browser sends")
        .isEqualTo("200");
    servesPagesOfKnownOrigins(application, bon);
    // A page of another origin may send this without a preflight.
    assertThat(
            envoyer(a(application, JETON).POST(BodyPublishers.ofString("{\"role\":\"CNAF\"}")))
                .statusCode())
        .isEqualTo(415);
  }

  private void servesPagesOfKnownOrigins(ApplicationLancee application, String bon)
      throws Exception {
    String portail = "Origin: https://portail.example";
    assertThat(statutPourHote(application, bon, portail, "Sec-Fetch-Site: cross-site"))
        .isEqualTo("200");
    var sondage =
        client.send(
            a(application, JETON)
                .header("Origin", "https://portail.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
    assertThat(sondage.statusCode()).isEqualTo(200);
    assertThat(sondage.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://portail.example");
    var donne =
        envoyer(
            json(application, "{\"role\":\"CNAF\"}").header("Origin", "https://portail.example"));
    assertThat(donne.statusCode()).isEqualTo(200);
    assertThat(donne.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://portail.example");
  }

  private void tokensOutliveARestart() throws Exception {
    Path cle = dossier.resolve("donnees/cle-emetteur");
    byte[] avant = Files.readAllBytes(cle);
    try (var application = lancer("deux", Map.of())) {
      application.attendrePrete();
      assertThat(Files.readAllBytes(cle)).isEqualTo(avant);
    }
  }

  @Test
  void refusesToServeOtherMachines() throws Exception {
    DonneesDeTest.copier(dossier.resolve("donnees"));
    try (var application = lancer("ouvert", Map.of("SERVER_HOST", "0.0.0.0"))) {
      application.attendrePrete();
      sansEmetteur(application, "SERVER_HOST");
    }
  }

  @Test
  void refusesAnExternalDatabase() throws Exception {
    DonneesDeTest.copier(dossier.resolve("donnees"));
    try (var hote = lancer("hote", Map.of())) {
      hote.attendrePrete();
      attendreLAnnonce(hote);
      Acces acces = AccesDeTest.proprietaire(dossier.resolve("donnees"));
      Map<String, String> environnement =
          Map.of(
              "CTG_DONNEES",
              dossier.resolve("autres").toString(),
              "CTG_DB_URL",
              acces.url(),
              "CTG_DB_USER",
              acces.role(),
              "CTG_DB_PASSWORD",
              acces.motDePasse(),
              "CTG_CLE_MAITRE",
              Base64.getEncoder().encodeToString(new byte[32]));
      try (var application = lancer("externe", environnement)) {
        application.attendrePrete();
        sansEmetteur(application, "CTG_DB_URL");
        assertThat(statutSous(application, ctgJeton(hote.adresse(), "CNAF").sortie().strip()))
            .as("a token of another application's local issuer")
            .isEqualTo(401);
      }
    }
  }

  private void sansEmetteur(ApplicationLancee application, String cause) throws Exception {
    attendreLAnnonce(application);
    assertThat(application.sortie())
        .contains("Aucun émetteur", cause, "CTG_OIDC_EMETTEUR", "CTG_OIDC_AUDIENCE", "401");
    assertThat(envoyer(json(application, "{\"role\":\"CNAF\"}")).statusCode()).isEqualTo(404);
    assertThat(envoyer(a(application, "/emetteur/")).statusCode()).isEqualTo(404);
    Commande commande = ctgJeton(application.adresse(), "CNAF");
    assertThat(commande.statut()).isEqualTo(1);
    assertThat(commande.sortie()).isEmpty();
    assertThat(commande.erreurs()).contains("CTG_OIDC_EMETTEUR", cause);
    var refus =
        envoyer(
            a(application, "/api/v1/personnes/" + UUID.randomUUID())
                .header("Authorization", "Bearer a.b.c")
                .DELETE());
    assertThat(refus.statusCode()).isEqualTo(401);
    assertThat(refus.body()).contains("CTG_OIDC_EMETTEUR");
  }

  /** It is ready a moment before it says so. */
  private static void attendreLAnnonce(ApplicationLancee application) throws Exception {
    Patience.jusqua(Duration.ofSeconds(10), () -> application.sortie().contains("Ctrl-C"));
  }

  @Test
  void saysWhenNothingRuns() throws Exception {
    Commande commande =
        ctgJeton("http://localhost:" + ApplicationLancee.portLibre(), "CAF_GESTIONNAIRE");
    assertThat(commande.statut()).isEqualTo(1);
    assertThat(commande.sortie()).isEmpty();
    assertThat(commande.erreurs()).contains("./ctg run", "SERVER_PORT");
  }

  /** Its description is of what it does: the request that it shows gets what it shows. */
  private void decritSaDemande(String description, ApplicationLancee application) throws Exception {
    var json = new ObjectMapper();
    var document = json.readTree(description);
    for (String chemin : List.of("/emetteur/jeton", "/emetteur/utilisateurs")) {
      assertThat(document.path("paths").has(chemin)).as(chemin).isTrue();
    }
    var operation = document.at("/paths/~1emetteur~1jeton/post");
    var donne =
        json.readTree(
            envoyer(
                    a(application, "/emetteur/jeton")
                        .header("Content-Type", "application/json")
                        .POST(
                            java.net.http.HttpRequest.BodyPublishers.ofString(
                                operation
                                    .at("/requestBody/content/application~1json/example")
                                    .toString())))
                .body());
    assertThat(donne.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("access_token", "token_type", "expires_in");
    assertThat(donne.path("expires_in"))
        .isEqualTo(operation.at("/responses/200/content/application~1json/example/expires_in"));
  }
}
