package fr.ctg.app;

import fr.ctg.platform.persistence.BaseDeDonnees;
import io.helidon.logging.common.LogConfig;
import io.helidon.microprofile.cdi.HelidonContainer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Starts the application: the database in the background while the server starts, then says at
 * which addresses it answers. Ends with status 0 when asked to stop, 1 when it cannot start.
 */
public final class Main {

  /** What people read; the log goes to the error stream. */
  private static final PrintStream CONSOLE =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Main() {}

  /** Starts the application; takes no arguments, reads the environment. */
  public static void main(String[] args) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    try {
      demarrer(Configuration.lire(System.getenv()));
    } catch (DemarrageImpossible e) {
      CONSOLE.println("CTG ne peut pas démarrer. " + e.getMessage());
      Runtime.getRuntime().halt(1);
    }
  }

  private static void demarrer(Configuration configuration) {
    exigerPortLibre(configuration.port());
    var demarrage = new Demarrage(configuration);
    var base = new CompletableFuture<BaseDeDonnees>();
    BaseAuDemarrage.promise(base);
    Thread.ofPlatform()
        .name("ctg-base")
        .start(
            () -> {
              try {
                base.complete(demarrage.ouvrir());
              } catch (Throwable t) {
                base.completeExceptionally(t);
              }
            });
    LogConfig.configureRuntime();
    HelidonContainer.instance().start();
    try {
      base.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof DemarrageImpossible d ? d : e;
    }
    CONSOLE.println("CTG répond à http://localhost:" + configuration.port() + "/");
  }

  private static void exigerPortLibre(int port) {
    try (var essai = new ServerSocket()) {
      essai.setReuseAddress(true);
      essai.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new DemarrageImpossible(
          "Le port "
              + port
              + " est déjà pris : libérez-le ou choisissez-en un autre par SERVER_PORT.",
          e);
    }
  }
}
