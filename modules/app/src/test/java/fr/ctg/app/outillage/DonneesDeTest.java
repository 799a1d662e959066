package fr.ctg.app.outillage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Data folders on which the application has run before, for the tests that are not about its first
 * start: a copy takes a moment where a first start takes ten seconds. Each is its test's own.
 */
public final class DonneesDeTest {

  private static @Nullable Path modele;

  private DonneesDeTest() {}

  /**
   * Puts such data into a folder that does not exist yet.
   *
   * @return the folder
   */
  public static synchronized Path copier(Path donnees) throws IOException {
    if (modele == null) {
      modele = premierDepart();
    }
    // As it is: PostgreSQL minds who owns its files, and who may read them.
    executer("cp", "-a", modele.toString(), donnees.toString());
    return donnees;
  }

  private static Path premierDepart() throws IOException {
    Path dossier = Files.createTempDirectory(Path.of("target"), "modele").toAbsolutePath();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> effacer(dossier)));
    Path donnees = dossier.resolve("donnees");
    try (var application =
        ApplicationLancee.lancer(
                dossier.resolve("sorties"),
                ApplicationLancee.portLibre(),
                Map.of("CTG_DONNEES", donnees.toString()))
            .attendrePrete()) {
      if (application.arreter() != 0) {
        throw new IllegalStateException("it did not stop cleanly: " + application.journal());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return donnees;
  }

  private static void effacer(Path dossier) {
    try {
      executer("rm", "-rf", dossier.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void executer(String... commande) throws IOException {
    try {
      if (new ProcessBuilder(commande).inheritIO().start().waitFor() != 0) {
        throw new IOException(String.join(" ", commande));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
