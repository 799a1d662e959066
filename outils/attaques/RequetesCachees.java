import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Hides a second request in what a first one leaves unclear: where its body ends, which of two
 * headers counts, whether the connection is closed. One request in, one answer out, whatever the
 * shape and the address.
 */
public final class RequetesCachees {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String CACHEE = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String HOTE = "Host: localhost\r\n";

  private static final List<String> ADRESSES =
      List.of(
          "GET /api/v1/referentiel/versions",
          "POST /api/v1/simulations",
          "POST /api/v1/conventions",
          "GET /api/v1/evenements",
          "POST /api/v1/simulations/lot",
          "GET /health/live",
          "GET /openapi",
          "POST /emetteur/jeton");

  private RequetesCachees() {}

  public static void main(String[] arguments) throws Exception {
    Cible cible = Cible.de(arguments);
    List<Callable<Void>> essais = new ArrayList<>();
    formes()
        .forEach(
            (nom, entetes) ->
                ADRESSES.forEach(
                    adresse ->
                        essais.add(
                            () -> {
                              essayer(cible, nom, adresse, entetes);
                              return null;
                            })));
    try (var fils = Executors.newFixedThreadPool(16)) {
      for (Future<Void> essai : fils.invokeAll(essais)) {
        essai.get();
      }
    }
    cible.dire(essais.size() + " requêtes, une réponse à chacune et la connexion fermée");
    cible.finir();
  }

  private static void essayer(Cible cible, String nom, String adresse, String entetes)
      throws Exception {
    String octets = adresse + " HTTP/1.1\r\n" + entetes + "\r\n\r\n" + CACHEE;
    Cible.Recu recu = cible.envoyer(octets, PATIENCE);
    cible.constater(
        recu.reponses() == 1, nom + ", " + adresse + " : " + recu.reponses() + " réponses");
    cible.constater(recu.ferme(), nom + ", " + adresse + " : la connexion reste ouverte");
    cible.constater(
        recu.statut() < 500 || recu.statut() == 501,
        nom + ", " + adresse + " : " + recu.statut());
  }

  private static Map<String, String> formes() {
    Map<String, String> formes = new LinkedHashMap<>();
    for (String codage :
        List.of(
            "identity",
            "gzip, chunked",
            "chunked, identity",
            "chunked, chunked",
            "xchunked",
            "chunked;q=1",
            "\"chunked\"",
            "\u000bchunked",
            "")) {
      formes.put("Transfer-Encoding « " + codage + " »", HOTE + "Transfer-Encoding: " + codage);
    }
    formes.put(
        "deux Transfer-Encoding",
        HOTE + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity");
    formes.put("CL et TE", HOTE + "Content-Length: 4\r\nTransfer-Encoding: chunked");
    formes.put("TE et CL", HOTE + "Transfer-Encoding: Chunked\r\nContent-Length: 4");
    formes.put("deux CL", HOTE + "Content-Length: 0\r\nContent-Length: 44");
    formes.put("deux fois le même CL", HOTE + "Content-Length: 4\r\nContent-Length: 4");
    for (String longueur : List.of("+4", "-1", "4, 4", "0x4", "4 4", "", "9".repeat(20))) {
      formes.put("Content-Length « " + longueur + " »", HOTE + "Content-Length: " + longueur);
    }
    formes.put("une espace avant les deux-points", HOTE + "Content-Length : 44");
    formes.put("une ligne pliée", HOTE + "X-Pli: a\r\n Content-Length: 44");
    formes.put("un LF seul", HOTE + "X-Lf: a\nContent-Length: 44");
    formes.put("un CR seul", HOTE + "X-Cr: a\rContent-Length: 44");
    formes.put("un NUL", HOTE + "X-Nul: a\0b");
    formes.put("un en-tête sans nom", HOTE + ": a");
    formes.put("deux Host", HOTE + "Host: ailleurs");
    formes.put("aucun Host", "X-Sans: hote");
    formes.put("deux Authorization", HOTE + "Authorization: a\r\nAuthorization: b");
    formes.put("Expect inconnu", HOTE + "Expect: merveilles\r\nContent-Length: 44");
    formes.put("Connection: close", HOTE + "Connection: close");
    formes.put("Connection: TE, Close", HOTE + "Connection: TE, Close");
    formes.put(
        "un morceau mal fini",
        HOTE
            + "Content-Type: application/json\r\nConnection: close\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}XX0");
    return formes;
  }
}
