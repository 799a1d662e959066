import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Reads the same addresses over and over on several connections, and says how many a second. Speaks
 * HTTP over bare sockets: it shares the machine with what it measures and should take little of it.
 *
 *   java Lectures.java SERVICE FILE CONNECTIONS SECONDS
 *
 * The file has a line "address token" for each request.
 */
public final class Lectures {

  private Lectures() {}

  public static void main(String[] args) throws Exception {
    URI service = URI.create(args[0]);
    List<byte[]> demandes = new ArrayList<>();
    for (String ligne : Files.readAllLines(Path.of(args[1]))) {
      String[] parties = ligne.split(" ");
      demandes.add(
          ("GET " + parties[0] + " HTTP/1.1\r\nHost: " + service.getAuthority()
                  + "\r\nAccept: application/json\r\nAuthorization: Bearer " + parties[1] + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
    }
    int connexions = Integer.parseInt(args[2]);
    long fin = System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.parseInt(args[3]));
    List<Callable<Long>> clients = new ArrayList<>();
    for (int c = 0; c < connexions; c++) {
      int depart = c;
      clients.add(() -> lire(service, demandes, depart, fin));
    }
    long debut = System.nanoTime();
    long faites = 0;
    try (var fils = Executors.newFixedThreadPool(connexions)) {
      for (var resultat : fils.invokeAll(clients)) {
        faites += resultat.get();
      }
    }
    System.out.printf(Locale.ROOT, "%.0f%n", faites / ((System.nanoTime() - debut) / 1e9));
  }

  private static long lire(URI service, List<byte[]> demandes, int depart, long fin)
      throws IOException {
    long faites = 0;
    try (var prise = new Socket(service.getHost(), service.getPort())) {
      prise.setTcpNoDelay(true);
      var entree = new BufferedInputStream(prise.getInputStream(), 65_536);
      var sortie = prise.getOutputStream();
      for (int n = depart; System.nanoTime() < fin; n++) {
        sortie.write(demandes.get(n % demandes.size()));
        sortie.flush();
        reponse(entree);
        faites++;
      }
    }
    return faites;
  }

  private static void reponse(InputStream entree) throws IOException {
    String statut = ligne(entree);
    if (!statut.startsWith("HTTP/1.1 200")) {
      throw new IOException(statut);
    }
    long longueur = -1;
    for (String entete = ligne(entree); !entete.isEmpty(); entete = ligne(entree)) {
      if (entete.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        longueur = Long.parseLong(entete.substring("content-length:".length()).strip());
      }
    }
    if (longueur >= 0) {
      entree.skipNBytes(longueur);
      return;
    }
    for (int morceau = Integer.parseInt(ligne(entree), 16); ; morceau = Integer.parseInt(ligne(entree), 16)) {
      entree.skipNBytes(morceau + 2L);
      if (morceau == 0) {
        return;
      }
    }
  }

  private static String ligne(InputStream entree) throws IOException {
    var octets = new ByteArrayOutputStream(64);
    for (int octet = entree.read(); octet != '\n'; octet = entree.read()) {
      if (octet < 0) {
        throw new EOFException();
      }
      if (octet != '\r') {
        octets.write(octet);
      }
    }
    return octets.toString(StandardCharsets.US_ASCII);
  }
}
