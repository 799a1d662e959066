package fr.ctg.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.DonneesDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.platform.identite.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in byte by byte, as no client would send it: on few places and little room. */
class PorteIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Pattern REPONSE = Pattern.compile("HTTP/1\\.1 (?!100)(\\d{3})");
  private static final int PLACES = 60;
  private static final int PLACES_D_UNE_ADRESSE = 20;
  private static final int BUDGET = 1024 * 1024;
  private static final String FIN = "\r\n\r\n";

  /** Would be answered 200 if it were ever read as a request. */
  private static final String CACHEE = "GET /health/live HTTP/1.1\r\nHost: x" + FIN;

  @TempDir private static Path dossier;

  private static ApplicationLancee application;

  @BeforeAll
  static void lancer() throws IOException {
    Map<String, String> environnement = new HashMap<>();
    environnement.put("CTG_DONNEES", DonneesDeTest.copier(dossier.resolve("donnees")).toString());
    environnement.putAll(EmetteurDeTest.commun().environnement());
    environnement.put("CTG_PRISES", Integer.toString(PLACES));
    environnement.put("CTG_PRISES_ADRESSE", Integer.toString(PLACES_D_UNE_ADRESSE));
    environnement.put("CTG_BUDGET_CORPS", Integer.toString(BUDGET));
    application =
        ApplicationLancee.lancer(
                dossier.resolve("sorties"), ApplicationLancee.portLibre(), environnement)
            .attendrePrete();
  }

  @AfterAll
  static void arreter() {
    application.close();
  }

  /**
   * What came back, and whether the connection was closed.
   *
   * @param statuts of the answers, in their order
   */
  private record Recu(String texte, boolean ferme, List<Integer> statuts) {}

  private static Socket connecter(String depuis) throws IOException {
    var prise = new Socket();
    prise.bind(new InetSocketAddress(InetAddress.getByName(depuis), 0));
    prise.setSoTimeout((int) PATIENCE.toMillis());
    prise.connect(
        new InetSocketAddress(
            InetAddress.getByName("127.0.0.1"), URI.create(application.adresse()).getPort()));
    return prise;
  }

  private static void ecrire(Socket prise, String octets) throws IOException {
    prise.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
    prise.getOutputStream().flush();
  }

  private static Recu lire(Socket prise) throws IOException {
    var recu = new ByteArrayOutputStream();
    boolean ferme = false;
    try {
      InputStream entree = prise.getInputStream();
      byte[] place = new byte[8_192];
      for (int n = entree.read(place); n >= 0; n = entree.read(place)) {
        recu.write(place, 0, n);
      }
      ferme = true;
    } catch (SocketTimeoutException e) {
      // Open still.
    } catch (IOException e) {
      ferme = true;
    }
    String texte = recu.toString(StandardCharsets.UTF_8);
    return new Recu(
        texte,
        ferme,
        REPONSE.matcher(texte).results().map(r -> Integer.parseInt(r.group(1))).toList());
  }

  private static Recu envoyer(String octets) throws IOException {
    return envoyerDepuis("127.0.0.2", octets);
  }

  private static Recu envoyerDepuis(String adresse, String octets) throws IOException {
    try (Socket prise = connecter(adresse)) {
      ecrire(prise, octets);
      return lire(prise);
    }
  }

  /** Shapes after which nothing more may be answered, with the status that they get; 0 for any. */
  private static Map<String, Forme> formes() {
    Map<String, Forme> formes = new HashMap<>();
    String hote = "Host: localhost\r\n";
    Stream.of(
            "identity",
            "gzip, chunked",
            "chunked, identity",
            "chunked, chunked",
            "xchunked",
            "chunked;q=1",
            "\"chunked\"",
            "")
        .forEach(te -> formes.put("TE " + te, new Forme(hote + "Transfer-Encoding: " + te, 501)));
    formes.put(
        "two TE",
        new Forme(hote + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", 501));
    formes.put(
        "TE and CL", new Forme(hote + "Content-Length: 4\r\nTransfer-Encoding: chunked", 400));
    formes.put(
        "CL and TE in another case",
        new Forme(hote + "Transfer-Encoding: CHUNKED\r\nContent-Length: 4", 400));
    formes.put("two CL", new Forme(hote + "Content-Length: 0\r\nContent-Length: 4", 400));
    formes.put(
        "the same CL twice", new Forme(hote + "Content-Length: 4\r\nContent-Length: 4", 400));
    Stream.of("+4", "-1", "4, 4", "0x4", "4 4", "", "99999999999999999999")
        .forEach(cl -> formes.put("CL " + cl, new Forme(hote + "Content-Length: " + cl, 400)));
    formes.put("a space before the colon", new Forme(hote + "Content-Length : 4", 400));
    formes.put("a folded line", new Forme(hote + "X-Pli: a\r\n b", 400));
    formes.put("a bare LF", new Forme(hote + "X-Lf: a\nContent-Length: 4", 400));
    formes.put("a bare CR", new Forme(hote + "X-Cr: a\rContent-Length: 4", 400));
    formes.put("a NUL", new Forme(hote + "X-Nul: a\0b", 400));
    formes.put("no name", new Forme(hote + ": a", 400));
    formes.put("no host", new Forme("X-Sans: hote", 400));
    formes.put("two hosts", new Forme("Host: localhost\r\nHost: ailleurs", 400));
    formes.put("two authorizations", new Forme(hote + "Authorization: a\r\nAuthorization: b", 400));
    formes.put("another expectation", new Forme(hote + "Expect: merveilles", 417));
    formes.put("a close", new Forme(hote + "Connection: close", 0));
    formes.put("a close among others", new Forme(hote + "Connection: TE, Close", 0));
    formes.put(
        "a close with a body",
        new Forme(hote + "Connection: close\r\nContent-Length: 4\r\n\r\n{}{}", 0));
    formes.put("headers without end", new Forme(hote + "X-Long: " + "a".repeat(20_000), 431));
    formes.put("many headers", new Forme(hote + "X-N: 1\r\n".repeat(3_000) + "X-N: 1", 431));
    return formes;
  }

  private record Forme(String entetes, int statut) {}

  private static final List<String> ADRESSES =
      List.of(
          "GET /api/v1/referentiel/versions",
          "POST /api/v1/simulations",
          "POST /api/v1/conventions",
          "GET /api/v1/evenements",
          "POST /api/v1/simulations/lot",
          "GET /health/live",
          "GET /openapi",
          "POST /emetteur/jeton");

  @Test
  void nothingIsAnsweredAfterARequestThatIsRefused() throws Exception {
    Map<String, Forme> formes = formes();
    assertThat(formes).hasSizeGreaterThan(20);
    List<Callable<Void>> essais = new ArrayList<>();
    formes.forEach(
        (nom, forme) ->
            ADRESSES.forEach(
                adresse ->
                    essais.add(
                        () -> {
                          // Most take two seconds of waiting for the end of the connection.
                          Recu recu =
                              envoyerDepuis(
                                  "127.0.0." + (2 + ADRESSES.indexOf(adresse) % 3),
                                  adresse + " HTTP/1.1\r\n" + forme.entetes() + FIN + CACHEE);
                          assertThat(recu.statuts())
                              .as("%s at %s: %s", nom, adresse, recu.texte())
                              .hasSize(1)
                              .allMatch(s -> forme.statut() == 0 || s == forme.statut());
                          assertThat(recu.ferme()).as("closed: %s at %s", nom, adresse).isTrue();
                          return null;
                        })));
    tous(essais, 36);
  }

  /** Some at a time: they must find places. */
  private static void tous(List<Callable<Void>> essais, int enMemeTemps) throws Exception {
    try (var fils = Executors.newFixedThreadPool(enMemeTemps)) {
      for (Future<Void> essai : fils.invokeAll(essais)) {
        try {
          essai.get();
        } catch (ExecutionException e) {
          if (e.getCause() instanceof AssertionError faute) {
            throw faute;
          }
          throw e;
        }
      }
    }
  }

  @Test
  void aRefusedExpectationIsClosed() throws Exception {
    for (String adresse : List.of("/api/v1/conventions", "/nulle/part", "/health/live")) {
      Recu recu =
          envoyer(
              "POST "
                  + adresse
                  + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                  + "Content-Length: "
                  + CACHEE.length()
                  + "\r\nExpect: 100-Continue"
                  + FIN
                  + CACHEE);
      assertThat(recu.statuts()).as(recu.texte()).hasSize(1).allMatch(s -> s >= 400);
      assertThat(recu.ferme()).isTrue();
      assertThat(recu.texte()).contains("Connection: close");
    }
  }

  @Test
  void aChunkThatDoesNotEndWhereItSaysIsRefused() throws Exception {
    Recu recu =
        envoyer(
            "POST /api/v1/simulations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked"
                + FIN
                + "2\r\n{}XX0"
                + FIN
                + CACHEE);
    assertThat(recu.statuts()).as(recu.texte()).containsExactly(400);
    assertThat(recu.ferme()).isTrue();
  }

  @Test
  void plainRequestsFollowOneAnother() throws Exception {
    String simulation =
        "POST /api/v1/simulations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    Recu recu =
        envoyer(
            simulation
                + "Transfer-Encoding: Chunked\r\n\r\n2\r\n{}\r\n0"
                + FIN
                + simulation
                + "Content-Length: 2\r\n\r\n{}"
                + "HEAD /nulle/part HTTP/1.1\r\nHost: x"
                + FIN
                + "HEAD /health/live HTTP/1.1\r\nHost: x\r\nConnection: close"
                + FIN);
    assertThat(recu.statuts()).hasSize(4).startsWith(400, 400, 404);
    assertThat(recu.ferme()).isTrue();
  }

  @Test
  void whatIsRefusedBeforeRoutingSaysWhyAndIsProtected() throws Exception {
    Recu trop = envoyer("GET /health/live?" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x" + FIN);
    assertThat(trop.statuts()).containsExactly(414);
    assertThat(trop.texte()).contains("/problemes/adresse-trop-longue");
    Recu codage =
        envoyer("GET /health/live HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: identity" + FIN);
    assertThat(codage.statuts()).containsExactly(501);
    Recu version = envoyer("GET /health/live HTTP/1.0" + FIN);
    assertThat(version.statuts()).containsExactly(505);
    for (Recu recu : List.of(trop, codage, version)) {
      assertThat(recu.texte())
          .contains(
              "X-Content-Type-Options: nosniff",
              "X-Frame-Options: DENY",
              "Content-Security-Policy: ",
              "X-Request-Id: ",
              "application/problem+json");
      assertThat(recu.ferme()).isTrue();
    }
  }

  private static String corpsDe(int annonce) {
    return "POST /api/v1/simulations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        + "Content-Length: "
        + annonce
        + FIN;
  }

  private static int statut(String depuis, String requete) throws IOException {
    try (Socket prise = connecter(depuis)) {
      ecrire(prise, requete);
      Matcher debut =
          REPONSE.matcher(
              new String(prise.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
      return debut.find() ? Integer.parseInt(debut.group(1)) : 0;
    }
  }

  @Test
  void bodiesInFlightShareABudget() throws Exception {
    List<Socket> suspendus = new ArrayList<>();
    try {
      // Of one address: half of the room, however many they are.
      for (int i = 0; i < 8; i++) {
        Socket prise = connecter("127.0.0.3");
        suspendus.add(prise);
        ecrire(prise, corpsDe(1_000_000) + " ".repeat(200_000));
      }
      assertThat(statut("127.0.0.1", corpsDe(200_002) + " ".repeat(200_000) + "{}"))
          .as("another address has room")
          .isEqualTo(400);
      long refuses = 0;
      for (Socket prise : suspendus) {
        prise.setSoTimeout(500);
        Recu recu = lire(prise);
        refuses += recu.statuts().contains(503) ? 1 : 0;
        assertThat(recu.statuts()).isSubsetOf(503);
        assertThat(recu.statuts().isEmpty() || recu.texte().contains("Retry-After: ")).isTrue();
      }
      assertThat(refuses).isPositive();
    } finally {
      for (Socket prise : suspendus) {
        prise.close();
      }
    }
    // And all of it is free again.
    Patience.jusqua(
        Duration.ofSeconds(10),
        () -> statut("127.0.0.3", corpsDe(400_002) + " ".repeat(400_000) + "{}") == 400);
  }

  @Test
  void oneBigChunkIsCountedToo() throws Exception {
    String morceau = Integer.toHexString(900_000);
    Recu recu =
        envoyer(
            "POST /api/v1/simulations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked"
                + FIN
                + morceau
                + "\r\n"
                + " ".repeat(900_000));
    assertThat(recu.statuts()).as(recu.texte()).containsExactly(503);
  }

  @Test
  void silentConnectionsMakeRoomForOthers() throws Exception {
    List<Socket> silencieuses = new ArrayList<>();
    try {
      for (int i = 0; i < 4 * PLACES; i++) {
        silencieuses.add(connecter("127.0.0." + (4 + i % 8)));
      }
      for (String depuis : List.of("127.0.0.1", "127.0.0.4")) {
        assertThat(statut(depuis, CACHEE)).isEqualTo(200);
        assertThat(statut(depuis, "GET /api/v1/referentiel/versions HTTP/1.1\r\nHost: x" + FIN))
            .isEqualTo(200);
      }
    } finally {
      for (Socket prise : silencieuses) {
        prise.close();
      }
    }
  }

  @Test
  void healthIsAnsweredWhereAllPlacesAreServed() throws Exception {
    String jeton = EmetteurDeTest.jeton("suivi", Set.of(Role.CNAF), null, List.of());
    List<Socket> flux = new ArrayList<>();
    try {
      for (int i = 0; i < PLACES_D_UNE_ADRESSE; i++) {
        Socket prise = connecter("127.0.0.12");
        flux.add(prise);
        ecrire(
            prise,
            "GET /api/v1/evenements HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + jeton + FIN);
        assertThat(new String(prise.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
            .isEqualTo("HTTP/1.1 200");
      }
      assertThat(statut("127.0.0.12", CACHEE)).isEqualTo(200);
      assertThat(statut("127.0.0.12", "GET /metrics HTTP/1.1\r\nHost: x" + FIN)).isEqualTo(200);
      try (Socket prise = connecter("127.0.0.12")) {
        ecrire(prise, "GET /api/v1/referentiel/versions HTTP/1.1\r\nHost: x" + FIN);
        Recu recu = lire(prise);
        assertThat(recu.statuts()).containsExactly(503);
        assertThat(recu.texte()).contains("Retry-After: ", "Trop de connexions");
      }
      assertThat(statut("127.0.0.1", "GET /api/v1/referentiel/versions HTTP/1.1\r\nHost: x" + FIN))
          .isEqualTo(200);
    } finally {
      for (Socket prise : flux) {
        prise.close();
      }
    }
  }

  @Test
  void askingForTheHeadersOfEventsHoldsNothing() throws Exception {
    String jeton = EmetteurDeTest.jeton("curieux", Set.of(Role.CNAF), null, List.of());
    // More than one subject may have streams.
    for (int i = 0; i < 25; i++) {
      assertThat(
              statut(
                  "127.0.0.1",
                  "HEAD /api/v1/evenements HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                      + "Authorization: Bearer "
                      + jeton
                      + FIN))
          .isEqualTo(200);
    }
  }

  @Test
  void noLineOfTheLogIsLong() throws Exception {
    String long4Ko = "a".repeat(3_900);
    for (String requete :
        List.of(
            "GET /" + long4Ko + " HTTP/1.1\r\nHost: x" + FIN,
            "M" + "E".repeat(3_000) + " /health HTTP/1.1\r\nHost: x" + FIN,
            "OPTIONS /api/v1/referentiel/regles HTTP/1.1\r\nHost: x\r\nConnection: close" + FIN,
            "OPTIONS /api/v1/" + long4Ko + " HTTP/1.1\r\nHost: x" + FIN,
            "TRACE /health HTTP/1.1\r\nHost: x\r\nConnection: close" + FIN,
            "GET /health HTTP/1.1\r\nHost: x\nX: y" + FIN,
            "GET /health HTTP/1.1\r\nHost: x\r\nX-Long: " + "\"".repeat(30_000),
            "\u0016\u0003\u0001\u0002" + "\0".repeat(600) + FIN)) {
      try (Socket prise = connecter("127.0.0.2")) {
        prise.setSoTimeout(2_000);
        ecrire(prise, requete);
        assertThat(lire(prise).statuts()).isNotEmpty().allMatch(s -> s != 500);
      }
    }
    try (Socket parti = connecter("127.0.0.2")) {
      ecrire(parti, "GET /health HTTP/1.1\r\nHost: ");
    }
    Thread.sleep(500);
    assertThat(application.journal().lines())
        .filteredOn(ligne -> !ligne.contains("\"loggerName\":\"fr.ctg.app.Main\""))
        .allMatch(ligne -> ligne.getBytes(StandardCharsets.UTF_8).length <= 1_024);
  }
}
