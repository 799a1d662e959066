import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * 300 batches from thirty addresses, each sending as fast as it can and taking nothing of what it
 * is answered. Those beyond the limits are refused; of the others no more is taken than can be
 * answered, nothing is kept in files, and all are cut once they have taken nothing for a while.
 */
public final class LotsNonLus {

  private static final int LOTS = 300;
  private static final int ADRESSES = 30;
  private static final Duration DUREE_MAX = Duration.ofSeconds(75);

  /** What a batch may get rid of: the buffers of the system, and what waits to be answered. */
  private static final long OCTETS_MAX = 32L * 1024 * 1024;

  private LotsNonLus() {}

  public static void main(String[] arguments) throws Exception {
    Cible cible = Cible.de(arguments);
    byte[] lignes = lignes();
    var enleves = new AtomicLong();
    List<Callable<String>> lots = new ArrayList<>();
    for (int i = 0; i < LOTS; i++) {
      int numero = i;
      lots.add(() -> envoyer(cible, numero, lignes, enleves));
    }
    long debut = System.nanoTime();
    int coupes = 0;
    int refuses = 0;
    try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> issues = new ArrayList<>();
      lots.forEach(lot -> issues.add(fils.submit(lot)));
      constaterSansFichier(cible);
      for (Future<String> issue : issues) {
        String fin = issue(issue);
        switch (fin) {
          case "coupé" -> coupes++;
          case "refusé" -> refuses++;
          default -> cible.constater(false, "un lot non lu : " + fin);
        }
      }
    }
    constaterSansFichier(cible);
    cible.dire(
        "%d lots : %d coupés, %d refusés, en %d s ; %d Mio envoyés en tout"
            .formatted(
                LOTS,
                coupes,
                refuses,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - debut),
                enleves.get() / 1_048_576));
    cible.constater(coupes > 0, "aucun lot n'a été admis, puis coupé");
    cible.constater(refuses > 0, "aucun lot n'a été refusé");
    cible.finir();
  }

  private static String issue(Future<String> issue) throws InterruptedException {
    try {
      return issue.get();
    } catch (ExecutionException e) {
      return e.getCause().toString();
    }
  }

  private static byte[] lignes() throws IOException {
    String ligne =
        Files.readString(Path.of("docs/exemples/premiere-simulation.json")).replaceAll("\\s*\\R\\s*", "");
    String morceau = (ligne + "\n").repeat(50);
    return ("%x\r\n%s\r\n".formatted(morceau.getBytes(StandardCharsets.UTF_8).length, morceau))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Sends until it is refused or cut, reading nothing; says what became of it. */
  private static String envoyer(Cible cible, int numero, byte[] lignes, AtomicLong enleves)
      throws IOException, InterruptedException {
    long fin = System.nanoTime() + DUREE_MAX.toNanos();
    long octets = 0;
    try (Socket prise = new Socket()) {
      prise.setReceiveBufferSize(4_096);
      prise.bind(new InetSocketAddress(adresse(numero), 0));
      prise.connect(new InetSocketAddress("127.0.0.1", cible.port()), 10_000);
      OutputStream sortie = prise.getOutputStream();
      // A blocked write ends with the connection: by the service, or by this attack at its end.
      Thread garde =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      Thread.sleep(DUREE_MAX);
                      prise.close();
                    } catch (IOException | InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  });
      try {
        sortie.write(
            """
            POST /api/v1/simulations/lot HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/x-ndjson\r
            Transfer-Encoding: chunked\r
            \r
            """
                .getBytes(StandardCharsets.US_ASCII));
        while (octets < OCTETS_MAX) {
          sortie.write(lignes);
          octets += lignes.length;
          if (octets == lignes.length) {
            Thread.sleep(2_000);
            byte[] tete = new byte[12];
            if (prise.getInputStream().available() > 0
                && prise.getInputStream().read(tete) == 12
                && !new String(tete, StandardCharsets.US_ASCII).endsWith("200")) {
              return "refusé";
            }
          }
        }
        return "a pu envoyer " + octets + " octets sans rien lire";
      } catch (IOException e) {
        return System.nanoTime() < fin ? "coupé" : "tenu ouvert " + DUREE_MAX.toSeconds() + " s";
      } finally {
        enleves.addAndGet(octets);
        garde.interrupt();
      }
    }
  }

  private static InetAddress adresse(int numero) throws IOException {
    boolean plusieurs = System.getProperty("os.name").startsWith("Linux");
    byte dernier = (byte) (plusieurs ? 70 + numero % ADRESSES : 1);
    return InetAddress.getByAddress(new byte[] {127, 0, 0, dernier});
  }

  private static void constaterSansFichier(Cible cible) throws IOException {
    try (var fichiers = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      cible.constater(
          fichiers.noneMatch(f -> f.getFileName().toString().startsWith("ctg-lot-")),
          "un fichier temporaire garde un lot");
    }
  }
}
