import java.io.IOException;
import java.net.Socket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Readers who take a byte a second or nothing: of exports, of the largest pages, of the contract;
 * and 2 000 streams of events where nothing happens. Each has its place or is refused; whoever takes
 * nothing is cut, and gives its place to others.
 */
public final class LecteursLents {

  private static final int LECTEURS = 300;
  private static final int ADRESSES = 30;
  private static final int SUIVIS = 2_000;
  private static final int SUIVIS_PAR_JETON = 20;
  private static final Duration DUREE = Duration.ofSeconds(50);
  private static final Pattern CAF = Pattern.compile("\"code\":\"([0-9A-Z]{2,3})\"");

  private static final String COMMUNES = "/api/v1/territoires/communes";
  private static final String[][] DEMANDES = {
    {COMMUNES, "application/x-ndjson"},
    {COMMUNES, "text/csv"},
    {COMMUNES + "?limite=200", "application/json"},
    {"/openapi", "*/*"},
  };

  private LecteursLents() {}

  public static void main(String[] arguments) throws Exception {
    Cible cible = Cible.de(arguments);
    List<Socket> suivis = ouvrirDesSuivis(cible);
    Map<String, Integer> issues = new TreeMap<>();
    try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> lecteurs = new ArrayList<>();
      for (int i = 0; i < LECTEURS; i++) {
        int numero = i;
        lecteurs.add(fils.submit(() -> lire(cible, numero)));
      }
      for (Future<String> lecteur : lecteurs) {
        issues.merge(lecteur.get(), 1, Integer::sum);
      }
    }
    issues.forEach((quoi, combien) -> cible.dire(combien + " × " + quoi));
    cible.constater(
        issues.keySet().stream().noneMatch(quoi -> quoi.contains(" 5") && !quoi.contains(" 503")),
        "une erreur du service");
    constaterLesPlaces(arguments, cible);
    for (Socket suivi : suivis) {
      suivi.close();
    }
    cible.finir();
  }

  /** Reads a byte a second, or nothing, and says how the answer began and ended. */
  private static String lire(Cible cible, int numero) throws IOException, InterruptedException {
    String[] demande = DEMANDES[numero % DEMANDES.length];
    boolean rien = numero % 2 == 0;
    long fin = System.nanoTime() + DUREE.toNanos();
    String statut = "";
    String quoi = demande[0] + " " + demande[1] + (rien ? ", rien" : ", un octet par seconde");
    try (Socket prise = new Socket()) {
      prise.setReceiveBufferSize(4_096);
      prise.bind(new InetSocketAddress(adresse(numero), 0));
      prise.connect(new InetSocketAddress("127.0.0.1", cible.port()), 10_000);
      prise.setSoTimeout(30_000);
      prise
          .getOutputStream()
          .write(
              ("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nAccept-Encoding: identity\r\n\r\n"
                      .formatted(demande[0], demande[1]))
                  .getBytes(StandardCharsets.US_ASCII));
      statut = new String(prise.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      while (System.nanoTime() < fin) {
        Thread.sleep(1_000);
        if (!rien && prise.getInputStream().read() < 0) {
          return quoi + " : " + statut + ", fini";
        }
      }
      return quoi + " : " + statut;
    } catch (SocketTimeoutException e) {
      return quoi + " : sans réponse en 30 s";
    } catch (SocketException e) {
      return quoi + " : " + statut + ", coupé";
    }
  }

  private static InetAddress adresse(int numero) throws IOException {
    boolean plusieurs = System.getProperty("os.name").startsWith("Linux");
    byte dernier = (byte) (plusieurs ? 70 + numero % ADRESSES : 1);
    return InetAddress.getByAddress(new byte[] {127, 0, 0, dernier});
  }

  /** As many silent streams as are admitted: those of many subjects. */
  private static List<Socket> ouvrirDesSuivis(Cible cible) throws Exception {
    String cafs = cible.demander("GET", "/api/v1/territoires/caf?limite=200", null).body();
    List<String> codes = CAF.matcher(cafs).results().map(r -> r.group(1)).distinct().toList();
    List<Socket> ouverts = new ArrayList<>();
    Map<String, Integer> statuts = new TreeMap<>();
    // All of them first: the streams take the places of this address.
    List<String> jetons = new ArrayList<>();
    for (int i = 0; i < SUIVIS / SUIVIS_PAR_JETON && i < codes.size(); i++) {
      jetons.add(cible.jeton("CAF_GESTIONNAIRE", codes.get(i)));
    }
    for (String jeton : jetons) {
      for (int j = 0; j < SUIVIS_PAR_JETON; j++) {
        Socket prise = cible.connecter(Duration.ofSeconds(30));
        ouverts.add(prise);
        prise
            .getOutputStream()
            .write(
                ("GET /api/v1/evenements HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + jeton
                        + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        try {
          statuts.merge(
              new String(prise.getInputStream().readNBytes(12), StandardCharsets.US_ASCII),
              1,
              Integer::sum);
        } catch (IOException e) {
          statuts.merge("sans réponse", 1, Integer::sum);
        }
      }
    }
    cible.dire("flux d'évènements : " + statuts);
    cible.constater(statuts.containsKey("HTTP/1.1 200"), "aucun flux d'évènements n'a été admis");
    return ouverts;
  }

  /** The places of those who were cut are free for others. */
  private static void constaterLesPlaces(String[] arguments, Cible cible) throws Exception {
    try (Cible usager = Cible.enUsager(arguments)) {
      long fin = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      int statut = 0;
      while (statut != 200 && System.nanoTime() < fin) {
        statut = usager.demander("GET", COMMUNES, null, "Accept", "text/csv").statusCode();
        Thread.sleep(500);
      }
      cible.constater(statut == 200, "un export de bonne foi reçoit " + statut);
    }
  }
}
