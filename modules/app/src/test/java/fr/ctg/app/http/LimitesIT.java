package fr.ctg.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.DonneesDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.postgres.AccesDeTest;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.persistence.Acces;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one bearer may ask for, and how long the database may take: on narrow limits. */
class LimitesIT {

  private static final Pattern LONGUEUR = Pattern.compile("(?i)content-length: (\\d+)");
  private static final String CAF = "751";
  private static final int PAR_MINUTE = 5;
  private static final EmetteurDeTest EMETTEUR = EmetteurDeTest.commun();

  @TempDir private static Path dossier;

  private static ApplicationLancee application;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void lancer() throws IOException {
    Map<String, String> environnement = new HashMap<>(EMETTEUR.environnement());
    environnement.put("CTG_DONNEES", DonneesDeTest.copier(dossier.resolve("donnees")).toString());
    environnement.put("CTG_DEBIT_SUJET", Integer.toString(PAR_MINUTE));
    environnement.put("CTG_DELAI_REQUETE", "1");
    environnement.put("CTG_DELAI_ENVOI", "2");
    application =
        ApplicationLancee.lancer(
                dossier.resolve("sorties"), ApplicationLancee.portLibre(), environnement)
            .attendrePrete();
  }

  @AfterAll
  static void arreter() {
    application.close();
  }

  private HttpResponse<String> effacer(String jeton, UUID personne) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(application.adresse() + "/api/v1/personnes/" + personne))
            .header("Authorization", "Bearer " + jeton)
            .DELETE()
            .build(),
        BodyHandlers.ofString());
  }

  private static String jeton(String sujet) {
    return EmetteurDeTest.jeton(sujet, Set.of(Role.CAF_GESTIONNAIRE), CAF, List.of());
  }

  private static int reste(HttpResponse<String> reponse) {
    return Integer.parseInt(reponse.headers().firstValue("RateLimit-Remaining").orElseThrow());
  }

  @Test
  void countsTheRequestsOfABearerWhateverItsTokens() throws Exception {
    String sujet = "pressé-" + UUID.randomUUID();
    HttpResponse<String> derniere = effacer(jeton(sujet), UUID.randomUUID());
    assertThat(derniere.statusCode()).isEqualTo(404);
    assertThat(derniere.headers().firstValue("RateLimit-Limit")).contains("" + PAR_MINUTE);
    assertThat(reste(derniere)).isEqualTo(PAR_MINUTE - 1);
    // Twice as many reach the limit also when the minute turns in between.
    for (int i = 0; i < 2 * PAR_MINUTE && derniere.statusCode() != 429; i++) {
      derniere = effacer(jeton(sujet), UUID.randomUUID());
    }
    assertThat(derniere.statusCode()).isEqualTo(429);
    assertThat(reste(derniere)).isZero();
    assertThat(Integer.parseInt(derniere.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 60);
    assertThat(derniere.body()).contains("/problemes/trop-de-requetes").doesNotContain(sujet);
    assertThat(effacer(jeton("autre-" + sujet), UUID.randomUUID()).statusCode()).isEqualTo(404);
    var publique =
        client.send(
            HttpRequest.newBuilder(
                    URI.create(application.adresse() + "/api/v1/referentiel/versions"))
                .header("Authorization", "Bearer " + jeton(sujet))
                .build(),
            BodyHandlers.ofString());
    assertThat(publique.statusCode()).isEqualTo(200);
  }

  @Test
  void givesUpWhatWaitsTooLongForARow() throws Exception {
    UUID personne = UUID.randomUUID();
    Acces acces = AccesDeTest.proprietaire(dossier.resolve("donnees"));
    try (Connection tenante =
        DriverManager.getConnection(acces.url(), acces.role(), acces.motDePasse())) {
      tenante.setAutoCommit(false);
      try (var insertion =
          tenante.prepareStatement(
              "INSERT INTO plateforme.personne (id, caf, cle, maitre)"
                  + " VALUES (?, ?, '\\x00', '0123456789abcdef')")) {
        insertion.setObject(1, personne);
        insertion.setString(2, CAF);
        insertion.executeUpdate();
      }
      tenante.commit();
      verrouiller(tenante, personne);
      var refus = effacer(jeton("patient"), personne);
      assertThat(refus.statusCode()).as(refus.body()).isEqualTo(503);
      assertThat(refus.headers().firstValue("Retry-After")).isPresent();
      assertThat(refus.body()).contains("/problemes/indisponible", "pas répondu à temps");
      tenante.rollback();
    }
    assertThat(effacer(jeton("patient"), personne).statusCode()).isEqualTo(204);
  }

  private static void verrouiller(Connection tenante, UUID personne) throws SQLException {
    try (var verrou =
        tenante.prepareStatement("SELECT 1 FROM plateforme.personne WHERE id = ? FOR UPDATE")) {
      verrou.setObject(1, personne);
      verrou.execute();
    }
  }

  /** Sends a text a character at a time; gives how long until the other side hung up. */
  private static Duration goutteAGoutte(String texte, Duration entreDeux) throws Exception {
    URI adresse = URI.create(application.adresse());
    long debut = System.nanoTime();
    try (var prise = new Socket(adresse.getHost(), adresse.getPort())) {
      prise.setSoTimeout((int) entreDeux.toMillis());
      OutputStream sortie = prise.getOutputStream();
      for (int i = 0; i < texte.length(); i++) {
        sortie.write(texte.charAt(i));
        try {
          if (prise.getInputStream().read() < 0) {
            return Duration.ofNanos(System.nanoTime() - debut);
          }
          throw new AssertionError("an answer to a request that was not whole");
        } catch (SocketTimeoutException e) {
          // Not cut yet.
        }
      }
      throw new AssertionError("never cut");
    } catch (SocketException e) {
      return Duration.ofNanos(System.nanoTime() - debut);
    }
  }

  @Test
  void cutsWhoeverTakesTooLongOverARequest() throws Exception {
    String enTetes =
        "GET /api/v1/referentiel/versions HTTP/1.1\r\nHost: x\r\nX-Lent: " + "a".repeat(200);
    String corps =
        "POST /api/v1/simulations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Content-Length: 1000\r\n\r\n";
    for (Duration entreDeux : List.of(Duration.ofMillis(100), Duration.ofSeconds(10))) {
      assertThat(goutteAGoutte(enTetes, entreDeux))
          .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(10));
    }
    URI adresse = URI.create(application.adresse());
    try (var prise = new Socket(adresse.getHost(), adresse.getPort())) {
      prise.setSoTimeout(15_000);
      prise.getOutputStream().write(corps.getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(prise.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .doesNotContain("HTTP/1.1 200");
    }
  }

  @Test
  void waitsForASenderOfFewBytesASecondAndBetweenRequests() throws Exception {
    URI adresse = URI.create(application.adresse());
    String requete = "GET /api/v1/referentiel/versions HTTP/1.1\r\nHost: x\r\nX-Long: ";
    try (var prise = new Socket(adresse.getHost(), adresse.getPort())) {
      prise.setSoTimeout(15_000);
      OutputStream sortie = prise.getOutputStream();
      for (int fois = 0; fois < 2; fois++) {
        sortie.write(requete.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 8; i++) {
          Thread.sleep(500);
          sortie.write("a".repeat(900).getBytes(StandardCharsets.US_ASCII));
        }
        sortie.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(reponse(prise.getInputStream())).startsWith("HTTP/1.1 200");
        // Longer than a request may take, with nothing begun.
        Thread.sleep(3_500);
      }
    }
  }

  /** The head of an answer, whose body is read and left out. */
  private static String reponse(InputStream entree) throws IOException {
    var tete = new StringBuilder();
    while (tete.indexOf("\r\n\r\n") < 0) {
      int octet = entree.read();
      if (octet < 0) {
        throw new IOException("cut: " + tete);
      }
      tete.append((char) octet);
    }
    Matcher longueur = LONGUEUR.matcher(tete);
    assertThat(longueur.find()).as(tete.toString()).isTrue();
    entree.skipNBytes(Long.parseLong(longueur.group(1)));
    return tete.toString();
  }
}
