package fr.ctg.app;

import fr.ctg.app.contrat.ContratApresDemarrage;
import fr.ctg.platform.persistence.BaseDeDonnees;
import io.helidon.logging.common.LogConfig;
import io.helidon.microprofile.cdi.HelidonContainer;
import io.helidon.microprofile.server.ServerCdiExtension;
import jakarta.enterprise.inject.se.SeContainer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the application: the database in the background while the server starts, then says at
 * which addresses it answers. Ends with status 0 when it is asked to stop, 1 when it cannot start.
 */
public final class Main {

  private static final Logger JOURNAL = LoggerFactory.getLogger(Main.class);

  /** What people read; the log goes to the error stream. */
  private static final PrintStream CONSOLE =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Main() {}

  /** Starts the application; takes no arguments, reads the environment. */
  public static void main(String[] args) {
    LogConfig.initClass();
    try {
      demarrer(Configuration.lire(System.getenv()));
    } catch (DemarrageImpossible e) {
      renoncer(e.ligne());
    } catch (RuntimeException e) {
      if (Arret.enCours()) {
        // Asked to stop while starting: what broke off is what was asked for.
        return;
      }
      JOURNAL.error("Démarrage interrompu", e);
      renoncer("Une erreur imprévue l'en empêche : le journal la donne en entier.");
    }
  }

  private static void demarrer(Configuration configuration) {
    exigerPortLibre(configuration.hote(), configuration.port());
    EmetteurAuDemarrage emetteur = EmetteurAuDemarrage.choisir(configuration);
    var demarrage = new Demarrage(configuration);
    var base = new CompletableFuture<BaseDeDonnees>();
    BaseAuDemarrage.promise(base);
    Arret.preparer(base, demarrage);
    Thread.ofPlatform()
        .name("ctg-base")
        .start(
            () -> {
              try {
                base.complete(demarrage.ouvrir());
              } catch (DemarrageImpossible e) {
                // Nothing else is worth waiting for.
                renoncer(e.ligne());
              } catch (RuntimeException | Error e) {
                base.completeExceptionally(e);
              }
            });
    SeContainer application = HelidonContainer.instance().start();
    int port = application.getBeanManager().getExtension(ServerCdiExtension.class).port();
    try {
      base.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the database could not be opened", e.getCause());
    }
    String racine = "http://localhost:" + port;
    emetteur.ouvrir(racine);
    annoncer(racine, emetteur);
    application.select(ContratApresDemarrage.class).get().construire();
    if (Boolean.getBoolean("ctg.entrainement")) {
      new Entrainement(port).parcourir();
      System.exit(0);
    }
  }

  private static void annoncer(String racine, EmetteurAuDemarrage emetteur) {
    CONSOLE.println(
        """
        CTG répond (%.1f s après son lancement) :
          API            %s/api/v1/referentiel/versions
          documentation  %s/documentation
          santé          %s/health
        %sCtrl-C pour arrêter."""
            .formatted(
                (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime())
                    / (double) TimeUnit.SECONDS.toMillis(1),
                racine,
                racine,
                racine,
                emetteur.annonce(racine)));
  }

  /** Says why the application does not start and ends it, closing what was opened. */
  private static void renoncer(String raison) {
    CONSOLE.println("CTG ne peut pas démarrer. " + raison);
    Arret.avecStatut(1);
  }

  private static void exigerPortLibre(InetAddress hote, int port) {
    try (var essai = new ServerSocket()) {
      essai.setReuseAddress(true);
      essai.bind(new InetSocketAddress(hote, port));
    } catch (IOException e) {
      throw new DemarrageImpossible(
          "Le port "
              + port
              + " est déjà pris : arrêtez ce qui l'occupe ou choisissez-en un autre avec"
              + " SERVER_PORT.",
          e);
    }
  }
}
