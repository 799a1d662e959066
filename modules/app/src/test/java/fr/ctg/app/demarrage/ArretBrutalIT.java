package fr.ctg.app.demarrage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.app.evenements.LecteurDeFlux;
import fr.ctg.app.evenements.LecteurDeFlux.Message;
import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.ConventionsDeTest;
import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.NoeudsDeTest;
import fr.ctg.platform.identite.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node is killed amid a thousand writes over HTTP. Its callers repeat at the other node what they
 * got no answer for: every write is done, once, and so are its journal entry and its event.
 */
class ArretBrutalIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CAF = "35";
  private static final int ECRIVAINS = 10;
  private static final int ECRITURES = 100;

  /** Fewer than there are writers, who all come at once to a node that has served nobody yet. */
  private static final String CONNEXIONS = "3";

  @TempDir private Path dossier;

  @Test
  void nothingAcknowledgedIsLostAndNothingIsDoneTwice() throws Exception {
    Map<String, String> reglages = new HashMap<>(EmetteurDeTest.commun().environnement());
    reglages.put("CTG_DEBIT", "0");
    reglages.put("CTG_DEBIT_SUJET", "0");
    reglages.put("CTG_CONNEXIONS", CONNEXIONS);
    try (var noeuds = new NoeudsDeTest(dossier);
        ApplicationLancee un = noeuds.lancer("un", reglages)) {
      int scelleur = noeuds.scelleur();
      try (ApplicationLancee deux = noeuds.lancer("deux", reglages);
          HttpClient client = HttpClient.newHttpClient();
          LecteurDeFlux flux =
              LecteurDeFlux.ouvrir(
                  deux.adresse(),
                  "type=fiche-action.creee",
                  "Authorization",
                  "Bearer " + EmetteurDeTest.jeton(Role.CNAF, null))) {
        flux.suivant();
        assertThat(noeuds.scelleur()).as("the sealer's node dies").isEqualTo(scelleur);
        var ecritures = new Ecritures(client, un, deux);
        ecritures.faire(communes(noeuds));

        int total = ECRIVAINS * ECRITURES;
        assertThat(ecritures.acquittees).hasSize(total);
        assertThat(ecritures.tue.get()).isTrue();
        assertThat(ecritures.reprises.get()).as("requests without an answer").isPositive();
        assertThat(noeuds.scelleur()).isNotEqualTo(scelleur);
        assertThat(lire(noeuds, "SELECT id FROM convention.fiche_action"))
            .containsExactlyInAnyOrderElementsOf(ecritures.acquittees);
        assertThat(
                lire(
                    noeuds,
                    "SELECT cle ->> 'id' FROM plateforme.journal"
                        + " WHERE nom_table = 'convention.fiche_action' AND operation = 'INSERT'"))
            .containsExactlyInAnyOrderElementsOf(ecritures.acquittees);
        assertThat(flux.suivants(total).stream().map(ArretBrutalIT::fiche))
            .containsExactlyInAnyOrderElementsOf(ecritures.acquittees);
        assertThat(flux.rien()).isTrue();

        HttpResponse<String> verification =
            client.send(
                HttpRequest.newBuilder(
                        URI.create(deux.adresse() + "/api/v1/audit/journal/verification"))
                    .header("Authorization", "Bearer " + EmetteurDeTest.jeton(Role.CNAF, null))
                    .build(),
                BodyHandlers.ofString());
        assertThat(JSON.readTree(verification.body()).path("intact").asBoolean()).isTrue();
      }
    }
  }

  private static String fiche(Message message) {
    return message.donnees().path("charge").path("ficheAction").asText();
  }

  /** Communes of one Caf that may sign by themselves, one for each writer. */
  private static List<CommuneDeTest> communes(NoeudsDeTest noeuds) throws SQLException {
    List<CommuneDeTest> communes = new ArrayList<>();
    try (Connection owner = noeuds.owner();
        var ordre = owner.createStatement();
        ResultSet lignes =
            ordre.executeQuery(
                "SELECT code_insee, siren, epci_siren FROM convention.commune"
                    + " WHERE caf_code = '"
                    + CAF
                    + "' AND siren IS NOT NULL AND epci_siren IS NOT NULL"
                    + " ORDER BY code_insee LIMIT "
                    + ECRIVAINS)) {
      while (lignes.next()) {
        communes.add(
            new CommuneDeTest(lignes.getString(1), lignes.getString(2), lignes.getString(3)));
      }
    }
    assertThat(communes).hasSize(ECRIVAINS);
    return communes;
  }

  private static List<String> lire(NoeudsDeTest noeuds, String question) throws SQLException {
    List<String> lus = new ArrayList<>();
    try (Connection owner = noeuds.owner();
        var ordre = owner.createStatement();
        ResultSet lignes = ordre.executeQuery(question)) {
      while (lignes.next()) {
        lus.add(lignes.getString(1));
      }
    }
    return lus;
  }

  /** The writers: each has a convention of its own, to whose action plan it adds sheets. */
  private static final class Ecritures {
    private final HttpClient client;
    private final ApplicationLancee un;
    private final ApplicationLancee deux;
    private final Set<String> acquittees = ConcurrentHashMap.newKeySet();
    private final AtomicInteger reprises = new AtomicInteger();
    private final AtomicBoolean tue = new AtomicBoolean();

    Ecritures(HttpClient client, ApplicationLancee un, ApplicationLancee deux) {
      this.client = client;
      this.un = un;
      this.deux = deux;
    }

    void faire(List<CommuneDeTest> communes) throws Exception {
      try (ExecutorService fils = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Void>> ecrivains = new ArrayList<>();
        for (CommuneDeTest commune : communes) {
          ecrivains.add(fils.submit(ecrivain(commune)));
        }
        for (Future<Void> ecrivain : ecrivains) {
          ecrivain.get();
        }
      }
    }

    private Callable<Void> ecrivain(CommuneDeTest commune) {
      return () -> {
        String convention =
            envoyer("/api/v1/conventions", ConventionsDeTest.demande(commune)).path("id").asText();
        for (int n = 1; n <= ECRITURES; n++) {
          JsonNode fiche =
              envoyer(
                  "/api/v1/conventions/" + convention + "/fiches-action",
                  Map.of(
                      "libelle", "Fiche " + n,
                      "thematique", "PETITE_ENFANCE",
                      "debut", "2025-03-01",
                      "fin", "2025-12-31"));
          acquittees.add(fiche.path("id").asText());
          if (acquittees.size() >= ECRIVAINS * ECRITURES / 2 && tue.compareAndSet(false, true)) {
            un.processus().destroyForcibly().waitFor();
          }
        }
        return null;
      };
    }

    /**
     * Sends until somebody answers: to the first node, then to the other one, with the same key.
     */
    private JsonNode envoyer(String adresse, Object corps)
        throws IOException, InterruptedException {
      String cle = UUID.randomUUID().toString();
      String texte = JSON.writeValueAsString(corps);
      HttpResponse<String> reponse;
      if (tue.get()) {
        reponse = envoyer(deux, adresse, cle, texte);
      } else {
        try {
          reponse = envoyer(un, adresse, cle, texte);
        } catch (IOException e) {
          reprises.incrementAndGet();
          reponse = envoyer(deux, adresse, cle, texte);
        }
      }
      assertThat(reponse.statusCode()).as(reponse.body()).isEqualTo(201);
      return JSON.readTree(reponse.body());
    }

    private HttpResponse<String> envoyer(
        ApplicationLancee noeud, String adresse, String cle, String corps)
        throws IOException, InterruptedException {
      return client.send(
          HttpRequest.newBuilder(URI.create(noeud.adresse() + adresse))
              .timeout(Duration.ofSeconds(30))
              .header("Authorization", "Bearer " + EmetteurDeTest.jeton(Role.CAF_GESTIONNAIRE, CAF))
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", cle)
              .POST(BodyPublishers.ofString(corps))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
