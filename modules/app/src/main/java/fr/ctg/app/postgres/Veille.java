package fr.ctg.app.postgres;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import fr.ctg.app.DemarrageImpossible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts the server again when it has died under the application, on the port that it had: whoever
 * is connected to it only has to connect again. After some tries in a row it is left as it is; one
 * that has held for a minute makes up for those before. Where the disk is full no try is made until
 * there is room.
 */
final class Veille {

  private static final System.Logger LOG = System.getLogger(Veille.class.getName());

  /** How often it is looked at: a look reads two small files. */
  private static final Duration PAS = Duration.ofMillis(250);

  private static final int ESSAIS = 5;
  private static final Duration PREMIERE_PAUSE = Duration.ofMillis(500);
  private static final Duration TENUE = Duration.ofMinutes(1);

  /** PostgreSQL cannot start without room for its log. */
  private static final long PLACE_MINIMALE = 32L << 20;

  private static final Duration FIN = Duration.ofSeconds(30);

  private final Serveur serveur;
  private final Path donnees;
  private final int port;
  private final CountDownLatch arret = new CountDownLatch(1);
  private final Thread fil;
  private volatile @Nullable String panne;

  Veille(Serveur serveur, Path donnees, int port) {
    this.serveur = serveur;
    this.donnees = donnees;
    this.port = port;
    this.fil = Thread.ofPlatform().name("ctg-postgresql").daemon().unstarted(this::veiller);
  }

  void commencer() {
    fil.start();
  }

  /** Why there is no server at the moment, in French; nothing while it runs. */
  Optional<String> panne() {
    return Optional.ofNullable(panne);
  }

  /**
   * No server is started from now on; one that is being started is stopped by who asks for this.
   */
  void cesser() {
    arret.countDown();
  }

  /** Waits until nothing more can come from it. */
  void attendreLaFin() {
    try {
      fil.join(FIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void veiller() {
    int essais = 0;
    long debout = System.nanoTime();
    try {
      while (!cesseApres(PAS)) {
        if (serveur.tourne()) {
          panne = null;
          continue;
        }
        if (System.nanoTime() - debout >= TENUE.toNanos()) {
          essais = 0;
        }
        if (panne == null) {
          panne = "PostgreSQL s'est arrêté ; il est relancé";
          LOG.log(WARNING, "PostgreSQL s'est arrêté sous l'application : il est relancé");
        }
        if (!placeAttendue()) {
          return;
        }
        if (essais == ESSAIS) {
          abandonner();
          return;
        }
        if (essais > 0 && cesseApres(PREMIERE_PAUSE.multipliedBy(1L << (essais - 1)))) {
          return;
        }
        essais++;
        if (relancer(essais)) {
          debout = System.nanoTime();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean relancer(int essai) {
    try {
      serveur.fairePlaceNette();
      if (arret.getCount() == 0) {
        return false;
      }
      serveur.demarrer(() -> port);
      panne = null;
      LOG.log(INFO, "PostgreSQL est relancé (essai {0})", essai);
      return true;
    } catch (IOException | DemarrageImpossible e) {
      if (arret.getCount() > 0) {
        panne = "PostgreSQL s'est arrêté et n'a pas pu être relancé : " + e.getMessage();
        LOG.log(
            WARNING,
            "PostgreSQL n''a pas pu être relancé (essai {0}) : {1}",
            essai,
            e.getMessage());
      }
      return false;
    }
  }

  private void abandonner() {
    String raison = panne == null ? "PostgreSQL s'arrête sans cesse" : panne;
    panne = raison + " Il n'est plus relancé : relancez l'application.";
    LOG.log(
        ERROR,
        "PostgreSQL n''est plus relancé, après {0} essais : relancez l''application",
        ESSAIS);
  }

  /** Waits for room on the disk; false if everything ends meanwhile. */
  private boolean placeAttendue() throws InterruptedException {
    boolean dit = false;
    while (manqueDePlace()) {
      panne = "PostgreSQL s'est arrêté et le disque de " + donnees + " est plein";
      if (!dit) {
        LOG.log(
            WARNING,
            "PostgreSQL sera relancé dès que le disque de {0} ne sera plus plein",
            donnees);
        dit = true;
      }
      if (cesseApres(PAS)) {
        return false;
      }
    }
    return true;
  }

  private boolean manqueDePlace() {
    try {
      return Files.getFileStore(donnees).getUsableSpace() < PLACE_MINIMALE;
    } catch (IOException e) {
      // What is wrong with the folder, a try will tell.
      return false;
    }
  }

  private boolean cesseApres(Duration attente) throws InterruptedException {
    return arret.await(attente.toMillis(), TimeUnit.MILLISECONDS);
  }
}
