package fr.ctg.app.evenements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.ApplicationLancee;
import fr.ctg.app.evenements.LecteurDeFlux.Message;
import fr.ctg.app.evenements.Publication.Porteur;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database: whoever reads, wherever, gets every event once, in one order. */
class EvenementsSurDeuxNoeudsIT {

  private static final String TYPE = "convention.modifiee";

  @TempDir private Path dossier;

  @Test
  void everyReaderGetsEveryEventOnceInOneOrder() throws Exception {
    try (var noeuds = new NoeudsDeTest(dossier);
        ApplicationLancee un = noeuds.lancer("un", Map.of());
        ApplicationLancee deux = noeuds.lancer("deux", Map.of("CTG_EVENEMENTS_ANNEAU", "16"));
        Connection owner = noeuds.owner();
        Connection longue = noeuds.application()) {
      try (var surUn = ouvrir(un, owner, "");
          var surDeux = ouvrir(deux, owner, "")) {
        String depart = surUn.suivant().id();
        surDeux.suivant();
        // Open all the while: it holds nobody up.
        UUID derniere = Publication.publier(longue, TYPE, "x", "74", List.of(), "{}");
        Set<String> publies = publierDansLeDesordre(noeuds, 40);

        List<String> lusSurUn = ids(surUn.suivants(publies.size()));
        List<String> lusSurDeux = ids(surDeux.suivants(publies.size()));
        assertThat(lusSurUn).containsExactlyInAnyOrderElementsOf(publies);
        assertThat(lusSurDeux).containsExactlyElementsOf(lusSurUn);

        longue.commit();
        assertThat(ids(surUn.suivants(1))).containsExactly(derniere.toString());
        assertThat(ids(surDeux.suivants(1))).containsExactly(derniere.toString());
        lusSurUn.add(derniere.toString());

        // The same again for who comes back, from node to node, out of the table and out of the
        // ring.
        assertThat(enChangeantDeNoeud(List.of(un, deux), owner, depart, lusSurUn.size()))
            .containsExactlyElementsOf(lusSurUn);

        un.processus().destroyForcibly();
        un.statut();
        Set<String> apres = publierDansLeDesordre(noeuds, 10);
        List<String> suite = ids(surDeux.suivants(apres.size()));
        assertThat(suite).containsExactlyInAnyOrderElementsOf(apres);
        try (var revenu = ouvrir(deux, owner, "&apres=" + surUn.dernierId())) {
          revenu.suivant();
          assertThat(ids(revenu.suivants(suite.size()))).containsExactlyElementsOf(suite);
        }
      }
    }
  }

  private static LecteurDeFlux ouvrir(ApplicationLancee noeud, Connection owner, String requete)
      throws Exception {
    var lecteur =
        LecteurDeFlux.ouvrir(
            noeud.adresse(), "billet=" + Publication.billet(owner, Porteur.cnaf()) + requete);
    assertThat(lecteur.reponse().statusCode()).isEqualTo(200);
    return lecteur;
  }

  /** Four writers at once, each committing when it pleases. */
  private static Set<String> publierDansLeDesordre(NoeudsDeTest noeuds, int parEcrivain)
      throws Exception {
    Set<String> publies = new HashSet<>();
    List<Thread> ecrivains = new ArrayList<>();
    List<Throwable> echecs = new ArrayList<>();
    for (int e = 0; e < 4; e++) {
      var hasard = new Random(e);
      ecrivains.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (Connection base = noeuds.application()) {
                      for (int i = 0; i < parEcrivain; i++) {
                        UUID id = Publication.publier(base, TYPE, "x", "74", List.of(), "{}");
                        synchronized (publies) {
                          publies.add(id.toString());
                        }
                        if (hasard.nextInt(3) == 0) {
                          Thread.sleep(hasard.nextInt(20));
                          base.commit();
                        }
                      }
                      base.commit();
                    } catch (Exception ex) {
                      synchronized (echecs) {
                        echecs.add(ex);
                      }
                    }
                  }));
    }
    for (Thread ecrivain : ecrivains) {
      ecrivain.join();
    }
    assertThat(echecs).isEmpty();
    return publies;
  }

  /** Reads a few, leaves, and goes on at the other node. */
  private static List<String> enChangeantDeNoeud(
      List<ApplicationLancee> noeuds, Connection owner, String depart, int nombre)
      throws Exception {
    List<String> lus = new ArrayList<>();
    String ici = depart;
    for (int tour = 0; lus.size() < nombre; tour++) {
      try (var lecteur = ouvrir(noeuds.get(tour % 2), owner, "&apres=" + ici)) {
        lecteur.suivant();
        List<Message> messages = lecteur.suivants(Math.min(23, nombre - lus.size()));
        lus.addAll(ids(messages));
        ici = messages.getLast().id();
      }
    }
    return lus;
  }

  private static List<String> ids(List<Message> messages) {
    return new ArrayList<>(
        messages.stream().map(m -> m.donnees().path("id").asText("not an event")).toList());
  }
}
