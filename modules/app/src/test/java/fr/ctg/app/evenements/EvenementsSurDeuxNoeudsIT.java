package fr.ctg.app.evenements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.evenements.LecteurDeFlux.Message;
import fr.ctg.app.evenements.Publication.Porteur;
import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.NoeudsDeTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one database: whoever reads, wherever, gets every event once, in one order, whatever
 * commits out of order, stays open for long, or dies.
 */
class EvenementsSurDeuxNoeudsIT {

  private static final String TYPE = "convention.modifiee";

  /** How long one transaction is held open. */
  private static final Duration TENUE = Duration.ofMinutes(1);

  /** An event that takes longer from its commit to a reader was held up. */
  private static final long ATTENTE = Duration.ofSeconds(2).toNanos();

  @TempDir private Path dossier;

  @Test
  void everyReaderGetsEveryEventOnceInOneOrder() throws Exception {
    try (var noeuds = new NoeudsDeTest(dossier);
        ApplicationLancee un = noeuds.lancer("un", Map.of());
        Connection owner = noeuds.owner();
        Connection longue = noeuds.owner()) {
      int scelleur = noeuds.scelleur();
      // Open for a minute, through all that follows: it holds nobody up.
      Instant tenueDepuis = Instant.now();
      UUID derniere = Publication.publier(longue, TYPE, "x", "74", List.of(), "{}");
      try (ApplicationLancee deux = noeuds.lancer("deux", Map.of("CTG_EVENEMENTS_ANNEAU", "16"))) {
        var surUn = new Lecture(ouvrir(un, owner, ""));
        var surDeux = new Lecture(ouvrir(deux, owner, ""));
        String depart = surUn.commencer();
        surDeux.commencer();

        Set<String> publies = publierDansLeDesordre(noeuds, 40);
        surUn.lire(publies.size());
        surDeux.lire(publies.size());
        assertThat(surUn.lus).containsExactlyInAnyOrderElementsOf(publies);

        // The elected sealer's node goes amid the writes. Whoever read there goes on elsewhere.
        assertThat(noeuds.scelleur()).isEqualTo(scelleur);
        Thread mort = tuerBientot(un);
        publies.addAll(publierDansLeDesordre(noeuds, 40));
        mort.join();
        assertThat(noeuds.scelleur()).as("another is elected").isNotEqualTo(scelleur);
        surDeux.lire(publies.size() - surDeux.lus.size());
        try (ApplicationLancee trois = noeuds.lancer("trois", Map.of())) {
          surUn.reprendre(ouvrir(trois, owner, "&apres=" + surUn.flux.dernierId()));
          surUn.lire(publies.size() - surUn.lus.size());
          assertThat(surUn.lus).containsExactlyInAnyOrderElementsOf(publies);

          while (Instant.now().isBefore(tenueDepuis.plus(TENUE))) {
            long ecrit = System.nanoTime();
            publies.addAll(publierDansLeDesordre(noeuds, 1));
            assertThat(surUn.lire(publies.size() - surUn.lus.size()) - ecrit).isLessThan(ATTENTE);
            assertThat(surDeux.lire(publies.size() - surDeux.lus.size()) - ecrit)
                .isLessThan(ATTENTE);
          }
          longue.commit();
          surUn.lire(1);
          surDeux.lire(1);

          publies.add(derniere.toString());
          assertThat(surUn.lus).containsExactlyInAnyOrderElementsOf(publies);
          assertThat(surUn.lus).last().isEqualTo(derniere.toString());
          assertThat(surDeux.lus).containsExactlyElementsOf(surUn.lus);

          // The same again for who changes from node to node: out of the table and of the ring.
          assertThat(enChangeantDeNoeud(List.of(deux, trois), owner, depart, publies.size()))
              .containsExactlyElementsOf(surUn.lus);
          assertThat(surUn.flux.rien()).isTrue();
          assertThat(surDeux.flux.rien()).isTrue();
        } finally {
          surUn.flux.close();
          surDeux.flux.close();
        }
      }
    }
  }

  /** What one reader has got, from one stream and the next. */
  private static final class Lecture {
    private LecteurDeFlux flux;
    private final List<String> lus = new ArrayList<>();

    Lecture(LecteurDeFlux flux) {
      this.flux = flux;
    }

    /** The first message tells where the stream begins. */
    String commencer() throws InterruptedException {
      return flux.suivant().id();
    }

    void reprendre(LecteurDeFlux suite) throws Exception {
      // What came before the end and had not been looked at.
      for (Message recu : flux.recus()) {
        lus.addAll(ids(List.of(recu)));
      }
      flux.close();
      flux = suite;
      flux.suivant();
    }

    /** Reads so many, and tells when the last one came. */
    long lire(int nombre) throws InterruptedException {
      List<Message> messages = flux.suivants(nombre);
      lus.addAll(ids(messages));
      return messages.isEmpty() ? 0 : messages.getLast().recu();
    }
  }

  private static Thread tuerBientot(ApplicationLancee noeud) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(120);
                noeud.processus().destroyForcibly().waitFor();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
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
                    try (Connection base = noeuds.owner()) {
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
