package fr.ctg.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.platform.probleme.RequeteRefusee;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is computed, or waits to be, for a caller who has hung up. */
@Timeout(60)
class RequetesAbandonneesTest {

  private static final long LOURD = 1_000_000;

  private TravailLourd travail;
  private Moyens moyens;

  @BeforeEach
  void ouvrir() {
    travail = new TravailLourd(new ReglagesDuTravail(1, 1, Duration.ofSeconds(50)));
    moyens =
        new Moyens(
            travail, new BudgetDeMemoire(1 << 20), new PlacesDeFlux(3, 2), new PlacesDeFlux(0, 0));
  }

  @AfterEach
  void fermer() {
    travail.fermer();
  }

  /**
   * A request in a thread of its own, and what became of it: what it threw, and its interruption.
   */
  private final class Requete {
    private final CompletableFuture<RequeteEnCours> elle = new CompletableFuture<>();
    private final CompletableFuture<String> issue = new CompletableFuture<>();

    Requete(Runnable service) {
      Thread.ofVirtual()
          .start(
              () ->
                  RequeteEnCours.servir(
                      moyens,
                      "1.2.3.4",
                      () -> {
                        elle.complete(RequeteEnCours.lire());
                        String fin = "servie";
                        try {
                          service.run();
                        } catch (RuntimeException e) {
                          fin = e.getClass().getSimpleName();
                        }
                        issue.complete(
                            fin + (Thread.currentThread().isInterrupted() ? ", interrompue" : ""));
                      }));
    }
  }

  private static void tourner(CountDownLatch commence, AtomicBoolean fini) {
    commence.countDown();
    try {
      while (true) {
        TravailLourd.continuer();
        Thread.onSpinWait();
      }
    } finally {
      fini.set(true);
    }
  }

  @Test
  void workEndsAndTheNextHasTheThread() throws Exception {
    var commence = new CountDownLatch(1);
    var fini = new AtomicBoolean();
    var requete =
        new Requete(
            () ->
                RequeteEnCours.lire()
                    .calculer(
                        LOURD,
                        () -> {
                          tourner(commence, fini);
                          return 1;
                        }));
    commence.await();

    requete.elle.join().abandonner();

    assertThat(requete.issue.join()).isEqualTo("RequeteRefusee");
    assertThat(new Requete(() -> RequeteEnCours.lire().calculer(LOURD, () -> 1)).issue.join())
        .isEqualTo("servie");
    assertThat(fini).isTrue();
  }

  @Test
  void whatWaitsGivesItsPlaceInTheQueueBack() throws Exception {
    var commence = new CountDownLatch(1);
    var libre = new CountDownLatch(1);
    travail.confier(
        () -> {
          commence.countDown();
          try {
            libre.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    commence.await();
    var faite = new AtomicBoolean();
    // Two find a place: where one would work, and where one would wait.
    Requete[] requetes = new Requete[2];
    for (int i = 0; i < requetes.length; i++) {
      requetes[i] =
          new Requete(
              () ->
                  RequeteEnCours.lire()
                      .calculer(
                          LOURD,
                          () -> {
                            faite.set(true);
                            return 1;
                          }));
    }
    for (Requete requete : requetes) {
      requete.elle.join().abandonner();
      assertThat(requete.issue.join()).isEqualTo("RequeteRefusee");
    }
    var suivante = new Requete(() -> RequeteEnCours.lire().calculer(LOURD, () -> 1));
    libre.countDown();

    assertThat(suivante.issue.join()).isEqualTo("servie");
    assertThat(faite).isFalse();
  }

  @Test
  void piecesOfStreamsEndAndPlacesComeBack() {
    var libre = new CountDownLatch(1);
    travail.confier(
        () -> {
          try {
            libre.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    var requete =
        new Requete(
            () -> {
              RequeteEnCours.lire().ouvrirUnFlux(1_000);
              RequeteEnCours.lire().calculerUnMorceau(() -> 1);
            });

    requete.elle.join().abandonner();

    assertThat(requete.issue.join()).isEqualTo("RequeteRefusee");
    libre.countDown();
    for (int i = 0; i < 5; i++) {
      assertThat(new Requete(() -> RequeteEnCours.lire().ouvrirUnFlux(1_000)).issue.join())
          .as("two at a time")
          .isEqualTo("servie");
    }
  }

  @Test
  void nothingMoreIsBegunForIt() {
    RequeteEnCours.servir(
        moyens,
        "1.2.3.4",
        () -> {
          RequeteEnCours elle = RequeteEnCours.lire();
          elle.abandonner();
          assertThat(elle.estAbandonnee()).isTrue();
          assertThatThrownBy(
                  () ->
                      elle.calculer(
                          LOURD,
                          () -> {
                            throw new AssertionError("computed");
                          }))
              .isInstanceOf(RequeteRefusee.class);
          assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
  }
}
