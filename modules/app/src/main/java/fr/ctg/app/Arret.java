package fr.ctg.app;

import fr.ctg.platform.persistence.BaseDeDonnees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stops things in their order: the server answers what it has begun, then the pool closes, then the
 * embedded database stops. A stop that was asked for (SIGTERM, Ctrl-C) ends with status 0.
 */
@ApplicationScoped
public class Arret {

  private static final int ATTENTE_SECONDES = 30;
  private static final CountDownLatch SERVEUR_ARRETE = new CountDownLatch(1);
  private static volatile boolean serveurDemarre;
  private static volatile int statut;

  /** Registers what has to be closed when the process ends. */
  static void preparer(CompletableFuture<BaseDeDonnees> base, AutoCloseable demarrage) {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform().name("ctg-arret").unstarted(() -> fermer(base, demarrage)));
  }

  /** Whether the process is ending already. */
  static boolean enCours() {
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

  void demarre(
      @Observes @jakarta.enterprise.context.Initialized(ApplicationScoped.class) Object evenement) {
    serveurDemarre = true;
  }

  /** The container tells this after the server has stopped. */
  void arrete(@Observes @Destroyed(ApplicationScoped.class) Object evenement) {
    SERVEUR_ARRETE.countDown();
  }

  private static void fermer(CompletableFuture<BaseDeDonnees> base, AutoCloseable demarrage) {
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
