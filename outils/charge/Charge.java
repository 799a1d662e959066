import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Loads the simulations of a running application with the worked cases, and says what it bore. It
 * speaks HTTP over bare sockets: it shares the machine with what it measures and should take little
 * of it. See README.md beside it.
 */
public final class Charge {

  private static final Pattern POSTE = Pattern.compile("\"reference\"\\s*:");

  private static final List<String> OPTIONS =
      List.of("service", "cas", "processus", "tours", "secondes", "connexions", "lignes", "explication");

  private final URI service;
  private final Map<String, String> options;
  private final List<Demande> demandes;

  private record Demande(byte[] octets, int postes) {}

  private Charge(Map<String, String> options) throws IOException {
    this.options = options;
    this.service = URI.create(options.getOrDefault("service", "http://localhost:8080"));
    this.demandes = demandes(Path.of(options.getOrDefault("cas", "modules/funding/src/test/resources/cas")));
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (String argument : Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length)) {
      String[] parties = argument.replaceFirst("^--", "").split("=", 2);
      options.put(parties[0], parties.length == 2 ? parties[1] : "true");
    }
    if (!OPTIONS.containsAll(options.keySet())) {
      options.keySet().removeAll(OPTIONS);
      System.err.println("ctg : « charge » ne connaît pas " + options.keySet() + ", mais " + OPTIONS);
      System.exit(2);
    }
    Charge charge = new Charge(options);
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "unes" -> charge.unes();
      case "lot" -> charge.lot();
      default -> throw new IllegalArgumentException("Charge.java unes|lot [--option=valeur…]");
    }
  }

  // One request after the other, on several connections

  private void unes() throws Exception {
    int connexions = entier("connexions", 8);
    int secondes = entier("secondes", 20);
    int tours = entier("tours", 3);
    try (Memoire memoire = new Memoire(options.get("processus"))) {
      for (int tour = 1; tour <= tours; tour++) {
        long fin = System.nanoTime() + TimeUnit.SECONDS.toNanos(secondes);
        List<Callable<long[]>> clients = new ArrayList<>();
        AtomicLong postes = new AtomicLong();
        for (int c = 0; c < connexions; c++) {
          int depart = c;
          clients.add(() -> client(depart, fin, postes));
        }
        long[] durees;
        try (var fils = Executors.newFixedThreadPool(connexions)) {
          durees =
              fils.invokeAll(clients).stream()
                  .flatMapToLong(resultat -> Arrays.stream(resultat.resultNow()))
                  .sorted()
                  .toArray();
        }
        dire(
            "tour %d : %,d requêtes/s, %,d postes/s ; latence ms : médiane %.1f, 95 %% %.1f, 99 %% %.1f, max %.1f%s",
            tour,
            durees.length / secondes,
            postes.get() / secondes,
            rang(durees, 0.5),
            rang(durees, 0.95),
            rang(durees, 0.99),
            rang(durees, 1),
            memoire);
      }
    }
  }

  private long[] client(int depart, long fin, AtomicLong postes) throws IOException {
    List<byte[]> requetes =
        demandes.stream()
            .map(d -> joindre(entete("/api/v1/simulations", "application/json", "Content-Length: " + d.octets().length), d.octets()))
            .toList();
    long[] durees = new long[1 << 20];
    int faites = 0;
    try (Socket prise = prise()) {
      Reponse reponse = new Reponse(prise.getInputStream());
      OutputStream sortie = prise.getOutputStream();
      while (System.nanoTime() < fin && faites < durees.length) {
        int i = (depart + faites) % requetes.size();
        long debut = System.nanoTime();
        sortie.write(requetes.get(i));
        reponse.lireEntete();
        reponse.passerLeCorps(new byte[1 << 16]);
        durees[faites++] = System.nanoTime() - debut;
        postes.addAndGet(demandes.get(i).postes());
      }
    }
    return Arrays.copyOf(durees, faites);
  }

  // One stream

  private void lot() throws Exception {
    int lignes = entier("lignes", 100_000);
    int tours = entier("tours", 3);
    boolean explication = Boolean.parseBoolean(options.getOrDefault("explication", "false"));
    try (Memoire memoire = new Memoire(options.get("processus"))) {
      for (int tour = 1; tour <= tours; tour++) {
        long debut = System.nanoTime();
        long[] bilan = flux(lignes, explication);
        double secondes = (System.nanoTime() - debut) / 1e9;
        dire(
            "tour %d : %,d lignes en %.1f s, %,.0f lignes/s, %,.0f postes/s, %,d Mo reçus%s",
            tour, lignes, secondes, lignes / secondes, bilan[0] / secondes, bilan[1] >> 20, memoire);
      }
    }
  }

  /** Sends so many lines and receives as many; gives the posts sent and the bytes received. */
  private long[] flux(int lignes, boolean explication) throws Exception {
    try (Socket prise = prise();
        var fils = Executors.newSingleThreadExecutor()) {
      var envoi = fils.submit(() -> envoyer(prise, lignes, explication));
      Reponse reponse = new Reponse(prise.getInputStream());
      reponse.lireEntete();
      long octets = 0;
      int recues = 0;
      byte[] tampon = new byte[1 << 16];
      for (int n = reponse.lire(tampon); n >= 0; n = reponse.lire(tampon)) {
        octets += n;
        for (int i = 0; i < n; i++) {
          recues += tampon[i] == '\n' ? 1 : 0;
        }
      }
      if (recues != lignes) {
        throw new IOException(recues + " réponses pour " + lignes + " lignes");
      }
      return new long[] {envoi.get(), octets};
    }
  }

  private long envoyer(Socket prise, int lignes, boolean explication) throws IOException {
    OutputStream sortie = new BufferedOutputStream(prise.getOutputStream(), 1 << 16);
    sortie.write(entete("/api/v1/simulations/lot?explication=" + explication, "application/x-ndjson", "Transfer-Encoding: chunked"));
    long postes = 0;
    ByteArrayOutputStream morceau = new ByteArrayOutputStream();
    for (int i = 0; i < lignes; i++) {
      Demande demande = demandes.get(i % demandes.size());
      morceau.write(demande.octets());
      morceau.write('\n');
      postes += demande.postes();
      if (morceau.size() > 16_000 || i == lignes - 1) {
        sortie.write((Integer.toHexString(morceau.size()) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        morceau.writeTo(sortie);
        sortie.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        morceau.reset();
      }
    }
    sortie.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    sortie.flush();
    return postes;
  }

  // HTTP

  private Socket prise() throws IOException {
    Socket prise = new Socket(service.getHost(), service.getPort());
    prise.setTcpNoDelay(true);
    return prise;
  }

  private byte[] entete(String chemin, String type, String taille) {
    return ("POST " + chemin + " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nContent-Type: " + type + "\r\n" + taille + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] joindre(byte[] debut, byte[] fin) {
    byte[] tout = Arrays.copyOf(debut, debut.length + fin.length);
    System.arraycopy(fin, 0, tout, debut.length, fin.length);
    return tout;
  }

  /** A response, of known length or in chunks. */
  private static final class Reponse {
    private final InputStream entree;
    private boolean morceaux;
    private boolean premier;
    private long reste;

    Reponse(InputStream entree) {
      this.entree = new BufferedInputStream(entree, 1 << 16);
    }

    void lireEntete() throws IOException {
      String statut = ligne();
      if (!statut.contains(" 200 ")) {
        throw new IOException(statut);
      }
      morceaux = false;
      premier = true;
      reste = 0;
      for (String ligne = ligne(); !ligne.isEmpty(); ligne = ligne()) {
        String entete = ligne.toLowerCase(Locale.ROOT);
        if (entete.startsWith("content-length:")) {
          reste = Long.parseLong(entete.substring(15).strip());
        } else if (entete.startsWith("transfer-encoding:")) {
          morceaux = true;
        }
      }
    }

    void passerLeCorps(byte[] tampon) throws IOException {
      while (lire(tampon) >= 0) {
        // Only received.
      }
    }

    int lire(byte[] tampon) throws IOException {
      if (reste == 0) {
        if (!morceaux) {
          return -1;
        }
        if (!premier) {
          ligne();
        }
        premier = false;
        reste = Long.parseLong(ligne(), 16);
        if (reste == 0) {
          ligne();
          morceaux = false;
          return -1;
        }
      }
      int n = entree.read(tampon, 0, (int) Math.min(tampon.length, reste));
      if (n < 0) {
        throw new EOFException("réponse tronquée");
      }
      reste -= n;
      return n;
    }

    private String ligne() throws IOException {
      StringBuilder ligne = new StringBuilder();
      for (int c = entree.read(); c != '\n'; c = entree.read()) {
        if (c < 0) {
          throw new EOFException("connexion fermée");
        }
        if (c != '\r') {
          ligne.append((char) c);
        }
      }
      return ligne.toString();
    }
  }

  /** The greatest memory of the server's process since the last time it was told. */
  private static final class Memoire implements AutoCloseable {
    private final AtomicLong kilos = new AtomicLong();
    private final Thread guet;

    Memoire(String processus) {
      guet = processus == null ? null : Thread.ofPlatform().daemon().start(() -> guetter(Path.of("/proc", processus, "status")));
    }

    private void guetter(Path etat) {
      try {
        while (true) {
          for (String ligne : Files.readAllLines(etat)) {
            if (ligne.startsWith("VmRSS:")) {
              kilos.accumulateAndGet(Long.parseLong(ligne.replaceAll("\\D", "")), Math::max);
            }
          }
          TimeUnit.MILLISECONDS.sleep(200);
        }
      } catch (IOException | InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public String toString() {
      return guet == null ? "" : String.format(Locale.FRENCH, " ; mémoire du serveur %,d Mo", kilos.getAndSet(0) >> 10);
    }

    @Override
    public void close() {
      if (guet != null) {
        guet.interrupt();
      }
    }
  }

  // The worked cases

  private static List<Demande> demandes(Path dossier) throws IOException {
    List<Demande> demandes = new ArrayList<>();
    try (Stream<Path> fichiers = Files.walk(dossier)) {
      for (Path fichier : fichiers.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        String demande = membre(Files.readString(fichier), "\"demande\"");
        demandes.add(
            new Demande(
                demande.getBytes(StandardCharsets.UTF_8),
                (int) POSTE.matcher(demande).results().count()));
      }
    }
    return demandes;
  }

  /** The object under that name, on one line. */
  private static String membre(String json, String nom) {
    StringBuilder objet = new StringBuilder();
    int profondeur = 0;
    boolean texte = false;
    for (int i = json.indexOf('{', json.indexOf(nom)); ; i++) {
      char c = json.charAt(i);
      if (c == '"' && json.charAt(i - 1) != '\\') {
        texte = !texte;
      }
      if (texte || !Character.isWhitespace(c)) {
        objet.append(c);
      }
      if (!texte) {
        profondeur += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (profondeur == 0) {
          return objet.toString();
        }
      }
    }
  }

  private static double rang(long[] triees, double part) {
    return triees.length == 0 ? 0 : triees[(int) Math.min(triees.length - 1L, Math.round(triees.length * part))] / 1e6;
  }

  private int entier(String nom, int defaut) {
    return Integer.parseInt(options.getOrDefault(nom, Integer.toString(defaut)));
  }

  private static void dire(String forme, Object... valeurs) {
    System.out.println(String.format(Locale.FRENCH, forme, valeurs));
  }
}
