package fr.ctg.app;

import fr.ctg.app.contrat.ContratApresDemarrage;
import fr.ctg.platform.persistence.BaseDeDonnees;
import io.helidon.logging.common.LogConfig;
import io.helidon.microprofile.cdi.HelidonContainer;
import io.helidon.microprofile.server.ServerCdiExtension;
import jakarta.enterprise.inject.se.SeContainer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the application: the database in the background while the server starts, then says at
 * which addresses it answers. Ends with status 0 when it is asked to stop, 1 when it cannot start.
 */
public final class Main {

  /** What people read; the log goes to the error stream. */
  private static final PrintStream CONSOLE =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private static final String PORTEURS = "jdk.virtualThreadScheduler.parallelism";
  private static final int PORTEURS_PAR_PROCESSEUR = 4;
  private static final int PORTEURS_MIN = 8;

  private static final Duration AVANT_DE_RENONCER = Duration.ofMillis(300);

  private Main() {}

  /** Starts the application; takes no arguments, reads the environment. */
  public static void main(String[] args) {
    multiplierLesPorteurs();
    Arret.preparer();
    Thread.setDefaultUncaughtExceptionHandler(
        (fil, echec) -> journal().error("Fil {} interrompu", fil.getName(), echec));
    LogConfig.initClass();
    try {
      demarrer(Configuration.lire(ReglagesDonnes.lire(proprietes(), System.getenv())));
    } catch (DemarrageImpossible e) {
      renoncer(e.ligne());
    } catch (RuntimeException e) {
      if (Arret.enCours()) {
        // Asked to stop while starting: what broke off is what was asked for.
        return;
      }
      journal().error("Démarrage interrompu", e);
      renoncer("Une erreur imprévue l'en empêche : le journal la donne en entier.");
    }
  }

  /**
   * Has more threads carry the virtual ones than there are processors. A virtual thread that reads
   * or writes at once what there is keeps its carrier, and carriers serve what their own threads
   * wake before what others do: with two of them a few hundred busy connections leave the next one
   * waiting for seconds. Among more of them the system shares the processors fairly.
   */
  private static void multiplierLesPorteurs() {
    if (System.getProperty(PORTEURS) == null) {
      int porteurs =
          Math.max(
              PORTEURS_MIN, PORTEURS_PAR_PROCESSEUR * Runtime.getRuntime().availableProcessors());
      System.setProperty(PORTEURS, Integer.toString(porteurs));
    }
  }

  private static Map<String, String> proprietes() {
    return System.getProperties().stringPropertyNames().stream()
        .collect(Collectors.toMap(cle -> cle, cle -> System.getProperty(cle, "")));
  }

  private static void demarrer(Configuration configuration) {
    Ecoute ecoute = configuration.ecoute();
    ecoute.exiger();
    ConfigProviderResolver.instance()
        .registerConfig(
            configuration.pourLeServeur(), Thread.currentThread().getContextClassLoader());
    EmetteurAuDemarrage emetteur = EmetteurAuDemarrage.choisir(configuration);
    var demarrage = new Demarrage(configuration);
    var base = new CompletableFuture<BaseDeDonnees>();
    BaseAuDemarrage.promise(base, demarrage::panneDuServeur);
    Arret.confier(base, demarrage);
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
    SeContainer application = demarrerLeServeur(ecoute);
    Arret.serveurDemarre();
    int port = application.getBeanManager().getExtension(ServerCdiExtension.class).port();
    try {
      base.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the database could not be opened", e.getCause());
    }
    String racine = ecoute.racine(port);
    emetteur.ouvrir(racine);
    annoncer(racine, emetteur);
    Arret.demarree();
    application.select(ContratApresDemarrage.class).get().construire();
    if (configuration.entrainement()) {
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

  /** Made when it is needed: the first thing of all is to be ready for a stop. */
  private static Logger journal() {
    return LoggerFactory.getLogger(Main.class);
  }

  /** Says why the application does not start and ends it, closing what was opened. */
  private static void renoncer(String raison) {
    if (Arret.sous(AVANT_DE_RENONCER)) {
      return;
    }
    CONSOLE.println("CTG ne peut pas démarrer. " + raison);
    Arret.avecStatut(1);
  }

  private static SeContainer demarrerLeServeur(Ecoute ecoute) {
    try {
      return HelidonContainer.instance().start();
    } catch (RuntimeException e) {
      for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException) {
          // Somebody took it since it was looked at.
          throw ecoute.refus(e);
        }
      }
      throw e;
    }
  }
}
