import fr.ctg.client.ApiClient;
import fr.ctg.client.ApiException;
import fr.ctg.client.api.ReferentielApi;
import fr.ctg.client.api.SimulationsApi;
import fr.ctg.client.api.TerritoiresApi;
import fr.ctg.client.model.PosteFinance;
import fr.ctg.client.model.Probleme;
import fr.ctg.client.model.SimulationDemande;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Calls a running service with the generated Java client: pages, resources, a simulation, a refusal. */
public final class Appel {

  private static final int PAR_PAGE = 20;

  private Appel() {}

  /**
   * Calls the service whose address is given with the simulation of the given file; fails
   * when an answer is not what the contract says.
   */
  public static void main(String[] args) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(args[0]);
    var referentiel = new ReferentielApi(client);

    Set<String> regles = new HashSet<>();
    String curseur = null;
    do {
      var page = referentiel.listerRegles(PAR_PAGE, curseur, null);
      page.getElements().forEach(regle -> exiger(regles.add(regle.getCode()), "une règle en double"));
      curseur = page.getSuivant();
    } while (curseur != null);
    exiger(regles.size() > PAR_PAGE, "plus d'une page de règles");
    for (String code : regles) {
      exiger(referentiel.lireRegle(code, null).getCode().equals(code), "la règle " + code);
    }

    var brest = new TerritoiresApi(client).lireCommune("29019", null);
    exiger(brest.getNom().equals("Brest"), "la commune 29019");

    // The request that the contract itself shows.
    String montree = Files.readString(Path.of(args[1]));
    var demande = client.getObjectMapper().readValue(montree, SimulationDemande.class);
    // The generated classes begin with the contract's defaults and send them; this one has no place
    // in a post that is a creation.
    demande.getPostes().forEach(poste -> poste.getOrigine().setRevalorisation(null));
    var simulation = new SimulationsApi(client).simuler(demande);
    exiger(simulation.getPostes().size() == demande.getPostes().size(), "chaque poste simulé");
    exiger(
        simulation.getPostes().stream()
                .map(PosteFinance::getMontant)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .compareTo(simulation.getMontantTotal())
            == 0,
        "la somme des postes");

    Probleme refus = refus(() -> referentiel.lireRegle("INCONNUE", null), client);
    exiger(refus.getStatus() == HttpURLConnection.HTTP_NOT_FOUND, "un refus 404 en problème");
    System.out.println(regles.size() + " règles lues, une équipe simulée");
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
