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
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends the same requests over and over on several connections, and says how many a second. Speaks
 * HTTP over bare sockets: it shares the machine with what it measures and should take little of it.
 *
 *   java Requetes.java SERVICE FILE CONNECTIONS SECONDS
 *
 * The file has a line "method address token [body]" for each request; in a body, # stands for a number
 * that is never the same, so that a correction always changes something.
 */
public final class Requetes {

  private static final AtomicLong NUMERO = new AtomicLong(System.currentTimeMillis());

  private Requetes() {}

  public static void main(String[] args) throws Exception {
    URI service = URI.create(args[0]);
    List<Demande> demandes = new ArrayList<>();
    for (String ligne : Files.readAllLines(Path.of(args[1]))) {
      String[] parties = ligne.split(" ", 4);
      String tete =
          parties[0] + " " + parties[1] + " HTTP/1.1\r\nHost: " + service.getAuthority()
              + "\r\nAccept: application/json\r\nAuthorization: Bearer " + parties[2];
      demandes.add(
          switch (parties[0]) {
            case "GET" -> new Demande(tete + "\r\n\r\n", "");
            case "PATCH" ->
                new Demande(
                    tete + "\r\nIf-Match: *\r\nContent-Type: application/merge-patch+json", parties[3]);
            default -> new Demande(tete + "\r\nContent-Type: application/json", parties[3]);
          });
    }
    int connexions = Integer.parseInt(args[2]);
    long fin = System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.parseInt(args[3]));
    List<Callable<Long>> clients = new ArrayList<>();
    for (int c = 0; c < connexions; c++) {
      int depart = c;
      clients.add(() -> envoyer(service, demandes, depart, fin));
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

  private static long envoyer(URI service, List<Demande> demandes, int depart, long fin)
      throws IOException {
    long faites = 0;
    try (var prise = new Socket(service.getHost(), service.getPort())) {
      prise.setTcpNoDelay(true);
      var entree = new BufferedInputStream(prise.getInputStream(), 65_536);
      var sortie = prise.getOutputStream();
      for (int n = depart; System.nanoTime() < fin; n++) {
        sortie.write(demandes.get(n % demandes.size()).octets());
        sortie.flush();
        reponse(entree);
        faites++;
      }
    }
    return faites;
  }

  private record Demande(String tete, String corps) {

    byte[] octets() {
      if (corps.isEmpty()) {
        return tete.getBytes(StandardCharsets.US_ASCII);
      }
      String dit = corps.replace("#", Long.toString(NUMERO.incrementAndGet()));
      int longueur = dit.getBytes(StandardCharsets.UTF_8).length;
      return (tete + "\r\nContent-Length: " + longueur + "\r\n\r\n" + dit)
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private static void reponse(InputStream entree) throws IOException {
    String statut = ligne(entree);
    long longueur = -1;
    for (String entete = ligne(entree); !entete.isEmpty(); entete = ligne(entree)) {
      if (entete.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        longueur = Long.parseLong(entete.substring("content-length:".length()).strip());
      }
    }
    if (!statut.startsWith("HTTP/1.1 2")) {
      byte[] corps = longueur < 0 ? new byte[0] : entree.readNBytes((int) longueur);
      throw new IOException(statut + " " + new String(corps, StandardCharsets.UTF_8));
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
