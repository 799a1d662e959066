package fr.ctg.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.app.outillage.CasDeSimulation;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that hang up while their requests are worked on, or wait to be. */
@ExtendWith(ServeurDeTest.class)
@Timeout(180)
class DepartsDesClientsIT {

  private static final int CLIENTS = 40;
  private static final int POSTES = 200;
  private static final int ABSENCES = 70;
  private static final Pattern PARTI = Pattern.compile("\\{\"statut\":\"499\"}");

  /** One of the dearest requests that there are, of nearly a megabyte. */
  private static byte[] demande() throws IOException {
    ObjectNode demande = CasDeSimulation.demande("04-equipe-pilote-et-adjoints.json");
    demande.put("declaration", "REELLE");
    ArrayNode postes = (ArrayNode) demande.get("postes");
    ObjectNode modele = ((ObjectNode) postes.get(postes.size() - 1)).deepCopy();
    ArrayNode absences = modele.putArray("absences");
    for (int i = 0; i < ABSENCES; i++) {
      absences
          .addObject()
          .put("motif", "MALADIE")
          .put("debut", "2026-02-01")
          .put("fin", "2026-05-02");
    }
    for (int i = 0; postes.size() < POSTES; i++) {
      postes.add(modele.deepCopy().put("reference", "x" + i));
    }
    byte[] octets = CasDeSimulation.JSON.writeValueAsBytes(demande);
    assertThat(octets).hasSizeBetween(800_000, 1_048_576);
    return octets;
  }

  private static List<Socket> envoyer(byte[] demande, int combien) throws Exception {
    byte[] entete =
        ("POST "
                + CasDeSimulation.SIMULATIONS
                + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                + demande.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    List<Socket> prises = new ArrayList<>();
    for (int i = 0; i < combien; i++) {
      var prise = new Socket("localhost", RestAssured.port);
      prise.setSoTimeout(60_000);
      prises.add(prise);
      prise.getOutputStream().write(entete);
      prise.getOutputStream().write(demande);
    }
    return prises;
  }

  private static String statut(Socket prise) throws IOException {
    return new String(prise.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
  }

  /** How long it takes, in nanoseconds, until all of them are answered. */
  private static long reponses(List<Socket> prises) throws IOException {
    long debut = System.nanoTime();
    for (Socket prise : prises) {
      assertThat(statut(prise)).isIn("HTTP/1.1 200", "HTTP/1.1 503");
    }
    return System.nanoTime() - debut;
  }

  /** How long it takes, in nanoseconds, until the service computes such a request again. */
  private static long remise(byte[] demande) throws Exception {
    long debut = System.nanoTime();
    String statut = "";
    while (!statut.equals("HTTP/1.1 200")) {
      List<Socket> prise = envoyer(demande, 1);
      statut = statut(prise.getFirst());
      fermer(prise);
      assertThat(System.nanoTime() - debut).isLessThan(Duration.ofSeconds(60).toNanos());
    }
    return System.nanoTime() - debut;
  }

  private static void fermer(List<Socket> prises) throws IOException {
    for (Socket prise : prises) {
      prise.close();
    }
  }

  @Test
  void whoeverHangsUpIsWorkedForNoLonger() throws Exception {
    byte[] demande = demande();
    List<Socket> fideles = envoyer(demande, CLIENTS);
    long servis = reponses(fideles);
    fermer(fideles);
    long avant = partis();

    List<Socket> partants = envoyer(demande, CLIENTS);
    fermer(partants);

    assertThat(remise(demande)).as("nanoseconds, of %d for all", servis).isLessThan(servis / 2);
    assertThat(partis() - avant).isGreaterThan(CLIENTS / 2);
  }

  private static long partis() {
    return PARTI.matcher(ServeurDeTest.journal()).results().count();
  }

  /** Half a connection is enough for what is answered at once. */
  @Test
  void whoeverSendsNoMoreIsAnsweredStill() throws Exception {
    for (int i = 0; i < 5; i++) {
      try (var prise = new Socket("localhost", RestAssured.port)) {
        prise.setSoTimeout(10_000);
        prise
            .getOutputStream()
            .write(
                "GET /api/v1/referentiel/versions HTTP/1.1\r\nHost: x\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        prise.shutdownOutput();
        assertThat(new String(prise.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 200")
            .contains("cnaf-2019");
      }
    }
  }
}
