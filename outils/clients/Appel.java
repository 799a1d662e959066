import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.client.ApiClient;
import fr.ctg.client.ApiException;
import fr.ctg.client.api.ReferentielApi;
import fr.ctg.client.api.SimulationsApi;
import fr.ctg.client.api.TerritoiresApi;
import fr.ctg.client.model.Probleme;
import fr.ctg.client.model.SimulationDemande;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Calls a running service with the generated Java client: pages, resources, simulations, a refusal. */
public final class Appel {

  private static final int PAR_PAGE = 20;

  private Appel() {}

  /**
   * Calls the service whose address is given, with every worked case of the second argument's folder;
   * its answers go into the third. Fails when an answer is not what the contract says.
   */
  public static void main(String[] args) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(args[0]);
    var referentiel = new ReferentielApi(client);

    Set<String> regles = new HashSet<>();
    String curseur = null;
    do {
      var page = referentiel.listerRegles(PAR_PAGE, curseur, null, null);
      page.getElements().forEach(regle -> exiger(regles.add(regle.getCode()), "une règle en double"));
      curseur = page.getSuivant();
    } while (curseur != null);
    exiger(regles.size() > PAR_PAGE, "plus d'une page de règles");
    for (String code : regles) {
      exiger(referentiel.lireRegle(code, null).getCode().equals(code), "la règle " + code);
    }

    var brest = new TerritoiresApi(client).lireCommune("29019", null);
    exiger(brest.getNom().equals("Brest"), "la commune 29019");

    int cas = simulerLesCas(client, Path.of(args[1]), Path.of(args[2]));

    Probleme refus = refus(() -> referentiel.lireRegle("INCONNUE", null), client);
    exiger(refus.getStatus() == HttpURLConnection.HTTP_NOT_FOUND, "un refus 404 en problème");
    System.out.println(regles.size() + " règles lues, " + cas + " équipes simulées");
  }

  /** Sends each worked case as the generated classes write it, and keeps what they read back. */
  private static int simulerLesCas(ApiClient client, Path cas, Path reponses) throws Exception {
    var simulations = new SimulationsApi(client);
    ObjectMapper json = client.getObjectMapper();
    Files.createDirectories(reponses);
    List<Path> fichiers;
    try (Stream<Path> tous = Files.walk(cas)) {
      fichiers = tous.filter(f -> f.toString().endsWith(".json")).toList();
    }
    for (Path fichier : fichiers) {
      var demande =
          json.treeToValue(
              json.readTree(fichier.toFile()).get("demande"), SimulationDemande.class);
      String nom = cas.relativize(fichier).toString().replace('/', '-');
      json.writeValue(reponses.resolve(nom).toFile(), simulations.simuler(demande));
    }
    return fichiers.size();
  }

  private interface Demande {
    void envoyer() throws ApiException;
  }

  private static Probleme refus(Demande demande, ApiClient client) throws Exception {
    try {
      demande.envoyer();
    } catch (ApiException e) {
      return client.getObjectMapper().readValue(e.getResponseBody(), Probleme.class);
    }
    throw new IllegalStateException("attendu : un refus");
  }

  private static void exiger(boolean vrai, String quoi) {
    if (!vrai) {
      throw new IllegalStateException("attendu : " + quoi);
    }
  }
}
