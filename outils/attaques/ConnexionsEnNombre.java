import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens connections by the thousand, a third silent, a third with half a header, a third idle after
 * a request. Others must be answered meanwhile, and the address itself must be told of the service's
 * health.
 */
public final class ConnexionsEnNombre {

  private static final int NOMBRE = 4_000;
  private static final Duration TENUE = Duration.ofSeconds(10);

  private ConnexionsEnNombre() {}

  public static void main(String[] arguments) throws Exception {
    Cible cible = Cible.de(arguments);
    Cible usager = Cible.enUsager(arguments);
    List<Socket> ouvertes = new ArrayList<>();
    int refusees = 0;
    for (int i = 0; i < NOMBRE; i++) {
      try {
        Socket prise = cible.connecter(Duration.ofSeconds(2));
        ouvertes.add(prise);
        occuper(prise, i % 3);
      } catch (IOException e) {
        refusees++;
      }
    }
    cible.dire(ouvertes.size() + " connexions ouvertes, " + refusees + " refusées");
    long fin = System.nanoTime() + TENUE.toNanos();
    while (System.nanoTime() < fin) {
      HttpResponse<String> reponse = usager.demander("GET", "/api/v1/referentiel/versions", null);
      cible.constater(
          reponse.statusCode() == 200, "un usager pendant l'attaque : " + reponse.statusCode());
      Cible.Recu sante =
          cible.envoyer(
              "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
              Duration.ofSeconds(10));
      cible.constater(sante.statut() == 200, "la santé depuis l'attaquant : " + sante.statut());
      Thread.sleep(200);
    }
    cible.dire(Cible.memoireResidente() + " MiB résidents");
    for (Socket prise : ouvertes) {
      prise.close();
    }
    usager.close();
    cible.finir();
  }

  private static void occuper(Socket prise, int comment) throws IOException {
    String octets =
        switch (comment) {
          case 0 -> "";
          case 1 -> "GET /api/v1/referentiel/versions HTTP/1.1\r\nHost: loc";
          default -> "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
        };
    prise.getOutputStream().write(octets.getBytes(StandardCharsets.US_ASCII));
  }
}
