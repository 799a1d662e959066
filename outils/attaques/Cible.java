import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The service that an attack is made on, on this machine and no other: connections to it, requests
 * as a client makes them or byte by byte, and what was found. An attack ends by {@link #finir()}:
 * status 0 if all that was checked held.
 *
 * <p>Attacks come from an address of their own where the system has one for them (Linux answers for
 * all of 127.0.0.0/8), so that what is limited by address does not limit who watches.
 */
final class Cible implements AutoCloseable {

  private static final byte[] ATTAQUANT = {127, 0, 0, 66};

  private final URI service;
  private final InetAddress depuis;
  private final HttpClient client;
  private final AtomicInteger fautes = new AtomicInteger();

  private Cible(URI service, InetAddress depuis) {
    this.service = service;
    this.depuis = depuis;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .localAddress(depuis)
            .build();
  }

  /** The service of the first argument, attacked from the attacker's address. */
  static Cible de(String[] arguments) throws IOException {
    InetAddress attaquant = InetAddress.getByAddress(ATTAQUANT);
    return vers(arguments, estDIci(attaquant) ? attaquant : InetAddress.getByName("127.0.0.1"));
  }

  /** The service of the first argument, seen from where its users call. */
  static Cible enUsager(String[] arguments) throws IOException {
    return vers(arguments, InetAddress.getByName("127.0.0.1"));
  }

  private static Cible vers(String[] arguments, InetAddress depuis) throws IOException {
    if (arguments.length == 0) {
      System.err.println("Donnez l'adresse du service : http://localhost:8080");
      System.exit(2);
    }
    URI service = URI.create(arguments[0]);
    if (!InetAddress.getByName(service.getHost()).isLoopbackAddress()) {
      System.err.println("Ces attaques ne visent que la machine où elles tournent : " + service);
      System.exit(2);
    }
    return new Cible(service, depuis);
  }

  private static boolean estDIci(InetAddress adresse) {
    try (Socket essai = new Socket()) {
      essai.bind(new InetSocketAddress(adresse, 0));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The folder of the service's data, where the one who started it told it. */
  static Optional<Path> donnees() {
    return Optional.ofNullable(System.getenv("CTG_DONNEES")).map(Path::of);
  }

  /** The service's process, where the one who started it told it. */
  static Optional<ProcessHandle> processus() {
    return Optional.ofNullable(System.getenv("CTG_PROCESSUS"))
        .map(Long::valueOf)
        .flatMap(ProcessHandle::of);
  }

  /** The resident memory of the service in MiB, where the system tells it; else -1. */
  static long memoireResidente() {
    try {
      return processus()
          .map(processus -> Path.of("/proc", Long.toString(processus.pid()), "status"))
          .filter(Files::exists)
          .map(Cible::kibioctetsResidents)
          .orElse(-1L);
    } catch (RuntimeException e) {
      return -1;
    }
  }

  private static long kibioctetsResidents(Path etat) {
    try {
      Matcher trouve =
          Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(Files.readString(etat));
      return trouve.find() ? Long.parseLong(trouve.group(1)) / 1024 : -1;
    } catch (IOException e) {
      return -1;
    }
  }

  // --- Requests as a client makes them ----------------------------------------------------------

  /**
   * Makes a request and waits for its whole answer, a minute at the most.
   *
   * @param corps the body; none if it is null
   * @param entetes names and values in turn
   */
  HttpResponse<String> demander(String methode, String chemin, String corps, String... entetes)
      throws IOException, InterruptedException {
    HttpRequest.Builder demande =
        HttpRequest.newBuilder(service.resolve(chemin))
            .timeout(Duration.ofMinutes(1))
            .method(
                methode,
                corps == null ? BodyPublishers.noBody() : BodyPublishers.ofString(corps));
    if (entetes.length > 0) {
      demande.headers(entetes);
    }
    return client.send(demande.build(), BodyHandlers.ofString());
  }

  /** Makes a request with a body in JSON. */
  HttpResponse<String> demanderEnJson(
      String methode, String chemin, String corps, String... entetes)
      throws IOException, InterruptedException {
    String[] tous = Arrays.copyOf(entetes, entetes.length + 2);
    tous[entetes.length] = "Content-Type";
    tous[entetes.length + 1] = "application/json";
    return demander(methode, chemin, corps, tous);
  }

  /**
   * A token of the local issuer.
   *
   * @param caf the code of the Caf; none if it is null
   */
  String jeton(String role, String caf, String... sirens) throws IOException, InterruptedException {
    String corps =
        "{\"role\":\""
            + role
            + '"'
            + (caf == null ? "" : ",\"caf\":\"" + caf + '"')
            + (sirens.length == 0
                ? ""
                : Arrays.stream(sirens)
                    .map(siren -> '"' + siren + '"')
                    .collect(Collectors.joining(",", ",\"sirens\":[", "]")))
            + "}";
    HttpResponse<String> reponse = demanderEnJson("POST", "/emetteur/jeton", corps);
    return membre(reponse.body(), "access_token")
        .orElseThrow(() -> new IllegalStateException("no token: " + reponse.body()));
  }

  /** The text of a member of a JSON document, the first of that name. */
  static Optional<String> membre(String json, String nom) {
    Matcher trouve = Pattern.compile('"' + nom + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    return trouve.find() ? Optional.of(trouve.group(1)) : Optional.empty();
  }

  // --- Requests byte by byte ----------------------------------------------------------------------

  /** A connection to the service. Reading from it gives up after that long. */
  Socket connecter(Duration patience) throws IOException {
    Socket prise = new Socket();
    prise.bind(new InetSocketAddress(depuis, 0));
    prise.setTcpNoDelay(true);
    prise.setSoTimeout(Math.toIntExact(patience.toMillis()));
    prise.connect(new InetSocketAddress(InetAddress.getByName(service.getHost()), port()), 10_000);
    return prise;
  }

  /** The port of the service. */
  int port() {
    return service.getPort();
  }

  /** What came back on a connection, and whether the service has closed it. */
  record Recu(String texte, boolean ferme) {

    /** How many answers there are in it. */
    long reponses() {
      return Pattern.compile("(?m)^HTTP/1\\.1 (?!100)\\d{3}").matcher(texte).results().count();
    }

    /** The status of the first answer that is final; 0 if there is none. */
    int statut() {
      Matcher trouve = Pattern.compile("(?m)^HTTP/1\\.1 (?!100)(\\d{3})").matcher(texte);
      return trouve.find() ? Integer.parseInt(trouve.group(1)) : 0;
    }
  }

  /** Sends these very bytes on a connection of their own and reads until it is closed, or silent. */
  Recu envoyer(byte[] octets, Duration patience) throws IOException {
    try (Socket prise = connecter(patience)) {
      try {
        prise.getOutputStream().write(octets);
        prise.getOutputStream().flush();
      } catch (IOException e) {
        // Closed while we wrote: what it said before is still to be read.
      }
      return lire(prise);
    }
  }

  /** Sends this text, its lines ended as it says itself (ISO 8859-1). */
  Recu envoyer(String texte, Duration patience) throws IOException {
    return envoyer(texte.getBytes(StandardCharsets.ISO_8859_1), patience);
  }

  /** Reads until the connection is closed, or silent for longer than its patience. */
  static Recu lire(Socket prise) throws IOException {
    var recu = new java.io.ByteArrayOutputStream();
    boolean ferme = false;
    try {
      InputStream entree = prise.getInputStream();
      byte[] place = new byte[8_192];
      for (int n = entree.read(place); n >= 0; n = entree.read(place)) {
        recu.write(place, 0, n);
      }
      ferme = true;
    } catch (SocketTimeoutException e) {
      // Silent, and open.
    } catch (IOException e) {
      ferme = true;
    }
    return new Recu(recu.toString(StandardCharsets.ISO_8859_1), ferme);
  }

  // --- What was found -----------------------------------------------------------------------------

  /** Notes whether something holds; what does not is told, and fails the attack's end. */
  boolean constater(boolean tient, String quoi) {
    if (!tient) {
      fautes.incrementAndGet();
      dire("FAUTE : " + quoi);
    }
    return tient;
  }

  /** Tells something that was seen. */
  void dire(String quoi) {
    System.out.println("  " + quoi);
  }

  /** Ends the attack: with status 0 if all held, else with 1. */
  void finir() {
    close();
    System.exit(fautes.get() == 0 ? 0 : 1);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
