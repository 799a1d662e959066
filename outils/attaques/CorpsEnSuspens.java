import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sends 500 bodies of 1 MiB to half of their length, or in one chunk that never ends, and leaves
 * them there. Others' bodies must still be received while they hang.
 */
public final class CorpsEnSuspens {

  private static final int NOMBRE = 500;
  private static final int LONGUEUR = 1024 * 1024;
  private static final int TRANCHE = 64 * 1024;
  private static final Duration TENUE = Duration.ofSeconds(15);

  private CorpsEnSuspens() {}

  public static void main(String[] arguments) throws Exception {
    Cible cible = Cible.de(arguments);
    Cible usager = Cible.enUsager(arguments);
    List<Socket> suspendus = new ArrayList<>();
    int coupees = 0;
    for (int i = 0; i < NOMBRE; i++) {
      Socket prise = cible.connecter(Duration.ofSeconds(1));
      suspendus.add(prise);
      coupees += suspendre(prise, i % 2 == 0) ? 0 : 1;
    }
    cible.dire(
        NOMBRE + " corps en suspens, dont " + coupees + " refusés ou coupés pendant leur envoi");
    long fin = System.nanoTime() + TENUE.toNanos();
    int servies = 0;
    while (System.nanoTime() < fin) {
      HttpResponse<String> reponse =
          usager.demanderEnJson("POST", "/api/v1/simulations", corps(100_000));
      cible.constater(
          reponse.statusCode() == 400 || reponse.statusCode() == 503,
          "un corps reçu pendant l'attaque : " + reponse.statusCode());
      servies += reponse.statusCode() == 400 ? 1 : 0;
      Thread.sleep(200);
    }
    cible.constater(servies > 0, "aucun corps d'un autre n'a été reçu pendant l'attaque");
    cible.dire(servies + " corps d'un autre reçus pendant ce temps ; " + Cible.memoireResidente()
        + " MiB résidents");
    for (Socket prise : suspendus) {
      prise.close();
    }
    usager.close();
    cible.finir();
  }

  /** Whether it could all be sent. */
  private static boolean suspendre(Socket prise, boolean parMorceaux) {
    String tete =
        "POST /api/v1/simulations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + (parMorceaux
                ? "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(LONGUEUR) + "\r\n"
                : "Content-Length: " + LONGUEUR + "\r\n\r\n");
    byte[] tranche = new byte[TRANCHE];
    Arrays.fill(tranche, (byte) ' ');
    try {
      prise.getOutputStream().write(tete.getBytes(StandardCharsets.US_ASCII));
      for (int envoyes = 0; envoyes < LONGUEUR / 2; envoyes += TRANCHE) {
        prise.getOutputStream().write(tranche);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String corps(int longueur) {
    return " ".repeat(longueur) + "{}";
  }
}
