import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks the local issuer of the application that runs on this machine for one token. */
public final class Jeton {

  private static final String USAGE =
      "Usage : ./ctg jeton ROLE [--caf CODE] [--siren SIREN[,SIREN]]\n"
          + "ROLE : COLLECTIVITE, CAF_GESTIONNAIRE, CAF_AUDITEUR ou CNAF";

  private static final PrintStream ERREURS = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  private Jeton() {}

  /** What stops it: shown as it is. */
  private static final class Refus extends Exception {
    private final int statut;

    Refus(int statut, String message) {
      super(message);
      this.statut = statut;
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    try {
      System.out.println(demander(corps(arguments)));
    } catch (Refus e) {
      ERREURS.println("ctg : " + e.getMessage());
      System.exit(e.statut);
    }
  }

  private static String corps(String[] arguments) throws Refus {
    if (arguments.length == 0 || arguments[0].startsWith("-") || arguments.length % 2 == 0) {
      throw new Refus(2, USAGE);
    }
    Map<String, String> membres = new TreeMap<>();
    membres.put("role", texte(arguments[0]));
    for (int i = 1; i < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--caf" -> membres.put("caf", texte(arguments[i + 1]));
        case "--siren" -> membres.put("sirens", textes(arguments[i + 1]));
        default -> throw new Refus(2, USAGE);
      }
    }
    return membres.entrySet().stream()
        .map(membre -> texte(membre.getKey()) + ":" + membre.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String textes(String liste) {
    List<String> elements = Arrays.asList(liste.split(","));
    return elements.stream().map(Jeton::texte).collect(Collectors.joining(",", "[", "]"));
  }

  private static String texte(String valeur) {
    return '"' + valeur.replaceAll("[\"\\\\\\p{Cntrl}]", "?") + '"';
  }

  private static String demander(String corps) throws Refus, InterruptedException {
    String donne = System.getenv().getOrDefault("SERVER_PORT", "").strip();
    String port = donne.isEmpty() ? "8080" : donne;
    HttpResponse<String> reponse;
    try (HttpClient client = HttpClient.newHttpClient()) {
      reponse =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/emetteur/jeton"))
                  .timeout(Duration.ofSeconds(10))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(corps))
                  .build(),
              BodyHandlers.ofString());
    } catch (IOException | IllegalArgumentException e) {
      throw new Refus(
          1,
          "aucune application ne répond au port "
              + port
              + " de cette machine : lancez-la par ./ctg run, ou dites son port par SERVER_PORT.");
    }
    return switch (reponse.statusCode()) {
      case 200 -> membre(reponse.body(), "access_token");
      case 404 ->
          throw new Refus(
              1,
              "le service du port "
                  + port
                  + " n'a pas d'émetteur local : un autre émetteur y est configuré"
                  + " (CTG_OIDC_EMETTEUR), ou il écoute au-delà de cette machine (SERVER_HOST), ou sa"
                  + " base est externe (CTG_DB_URL). Demandez un jeton à l'émetteur configuré.");
      default -> throw new Refus(1, fautes(reponse));
    };
  }

  /** The faults of a request, else what the refusal says. */
  private static String fautes(HttpResponse<String> reponse) {
    String fautes =
        Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
            .matcher(reponse.body())
            .results()
            .map(trouve -> trouve.group(1))
            .collect(Collectors.joining(" ; "));
    return fautes.isEmpty()
        ? "le service refuse (" + reponse.statusCode() + ") : " + membre(reponse.body(), "detail")
        : fautes;
  }

  private static String membre(String json, String nom) {
    Matcher trouve = Pattern.compile('"' + nom + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    return trouve.find() ? trouve.group(1) : "réponse inattendue";
  }
}
