import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * Lists of far more elements than they may have, each of them faulty or a duplicate: what a body
 * costs must follow from its length, and nobody who hangs up may leave work behind that holds the
 * others up.
 */
final class ListesDemesurees {

  private static final String SIMULATIONS = "/api/v1/simulations";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A loaded machine included; it was 33 s. */
  private static final long TEMPS_MAX_MS = 3_000;

  private ListesDemesurees() {}

  public static void main(String[] arguments) throws Exception {
    Cible cible = Cible.de(arguments);
    refuser(cible, "175 Kio de postes de même référence", postes("{\"reference\":\"p\"}", 175));
    refuser(cible, "761 Kio de postes vides", postes("{}", 761));
    refuser(cible, "761 Kio de postes nuls", postes("null", 761));
    refuser(cible, "761 Kio de signataires", signataires("\"x\"", 761));
    refuser(
        cible,
        "64 postes de 2 000 communes",
        "{\"postes\":["
            + fois("{\"communes\":[" + fois("\"0000\"", 2_000) + "]}", 64)
            + "]}");
    refuser(
        cible,
        "200 postes de 100 absences et 100 vacances vides",
        "{\"postes\":["
            + fois(
                "{\"absences\":[" + fois("{}", 100) + "],\"vacances\":[" + fois("{}", 100) + "]}",
                200)
            + "]}");
    raccrocher(cible);
    cible.finir();
  }

  private static void refuser(Cible cible, String quoi, String corps)
      throws IOException, InterruptedException {
    long debut = System.nanoTime();
    HttpResponse<String> reponse = cible.demanderEnJson("POST", SIMULATIONS, corps);
    long temps = (System.nanoTime() - debut) / 1_000_000;
    cible.constater(
        reponse.statusCode() == 400, quoi + " : 400 attendu, et non " + reponse.statusCode());
    cible.constater(temps < TEMPS_MAX_MS, quoi + " : refusé en " + temps + " ms");
    cible.constater(
        reponse.body().length() < 256 * 1024,
        quoi + " : un refus de " + reponse.body().length() + " caractères");
    cible.dire(quoi + " : " + reponse.statusCode() + " en " + temps + " ms");
  }

  /** Sends two bodies and goes away; the others must be answered all the same. */
  private static void raccrocher(Cible cible) throws IOException, InterruptedException {
    byte[] corps = postes("{\"reference\":\"p\"}", 210).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2; i++) {
      try (Socket prise = cible.connecter(PATIENCE)) {
        OutputStream sortie = prise.getOutputStream();
        sortie.write(
            ("POST "
                    + SIMULATIONS
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: "
                    + corps.length
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        sortie.write(corps);
        sortie.flush();
      }
    }
    for (String chemin : List.of("/health/live", "/api/v1/referentiel/thematiques")) {
      long debut = System.nanoTime();
      int statut = cible.demander("GET", chemin, null).statusCode();
      long temps = (System.nanoTime() - debut) / 1_000_000;
      cible.constater(
          statut == 200 && temps < TEMPS_MAX_MS,
          chemin + " après deux clients partis : " + statut + " en " + temps + " ms");
    }
  }

  private static String postes(String element, int kibioctets) {
    return "{\"postes\":[" + fois(element, kibioctets * 1024 / (element.length() + 1)) + "]}";
  }

  private static String signataires(String element, int kibioctets) {
    return "{\"convention\":{\"signataires\":["
        + fois(element, kibioctets * 1024 / (element.length() + 1))
        + "]}}";
  }

  private static String fois(String element, int nombre) {
    return String.join(",", Collections.nCopies(nombre, element));
  }
}
