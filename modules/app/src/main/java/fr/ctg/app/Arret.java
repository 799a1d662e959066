package fr.ctg.app;

import fr.ctg.platform.persistence.BaseDeDonnees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Stops things in their order: the server answers what it has begun, then the pool closes, then the
 * embedded database stops. A stop that was asked for (SIGTERM, Ctrl-C) ends with status 0, while
 * the application starts too: whatever breaks off then is what was asked for, and is not told.
 */
@ApplicationScoped
public class Arret {

  private static final int ATTENTE_SECONDES = 30;
  private static final CountDownLatch SERVEUR_ARRETE = new CountDownLatch(1);
  private static final Duration PAS = Duration.ofMillis(20);
  private static volatile CompletableFuture<BaseDeDonnees> base = new CompletableFuture<>();
  private static volatile AutoCloseable demarrage = () -> {};
  private static volatile boolean serveurDemarre;
  private static volatile boolean demarree;
  private static volatile boolean demande;
  private static volatile int statut;

  /** Before anything else: from now on a stop that is asked for ends with status 0. */
  static void preparer() {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("ctg-arret").unstarted(Arret::fermer));
  }

  /** Registers what has to be closed when the process ends. */
  static void confier(CompletableFuture<BaseDeDonnees> ouverture, AutoCloseable lancement) {
    base = ouverture;
    demarrage = lancement;
  }

  /** The container has been started, and stops itself by a hook of its own. */
  static void serveurDemarre() {
    serveurDemarre = true;
  }

  /** The start is over. */
  static void demarree() {
    demarree = true;
  }

  /** Whether the application was asked to stop before it had started. */
  static boolean pendantLeDemarrage() {
    return demande && !demarree;
  }

  /**
   * Whether the process is ending, or is about to: Ctrl-C reaches the programs that the start has
   * launched too, and their end may be noticed first.
   */
  static boolean sous(Duration delai) {
    long limite = System.nanoTime() + delai.toNanos();
    while (!enCours()) {
      if (System.nanoTime() >= limite) {
        return false;
      }
      LockSupport.parkNanos(PAS.toNanos());
    }
    return true;
  }

  /** Whether the process is ending already. */
  static boolean enCours() {
    if (demande) {
      return true;
    }
    try {
      Thread jamaisLance = Thread.ofPlatform().unstarted(() -> {});
      Runtime.getRuntime().addShutdownHook(jamaisLance);
      Runtime.getRuntime().removeShutdownHook(jamaisLance);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** Ends the process with that status, once everything is closed. */
  static void avecStatut(int voulu) {
    statut = voulu;
    System.exit(voulu);
  }

  /** The container tells this after the server has stopped. */
  void arrete(@Observes @Destroyed(ApplicationScoped.class) Object evenement) {
    SERVEUR_ARRETE.countDown();
  }

  private static void fermer() {
    demande = true;
    // Nobody waits any longer for a database that is not open yet.
    base.completeExceptionally(new IllegalStateException("stopped while starting"));
    try {
      if (serveurDemarre) {
        // The container's own hook stops the server meanwhile.
        SERVEUR_ARRETE.await(ATTENTE_SECONDES, TimeUnit.SECONDS);
      }
      @Nullable BaseDeDonnees ouverte = base.isCompletedExceptionally() ? null : base.getNow(null);
      if (ouverte != null) {
        ouverte.close();
      }
      demarrage.close();
    } catch (Exception e) {
      org.slf4j.LoggerFactory.getLogger(Arret.class).error("Arrêt incomplet", e);
      statut = 1;
    }
    if (!Boolean.getBoolean("ctg.entrainement")) {
      // A process ended by a signal would otherwise tell the signal as its status.
      Runtime.getRuntime().halt(statut);
    }
  }
}
