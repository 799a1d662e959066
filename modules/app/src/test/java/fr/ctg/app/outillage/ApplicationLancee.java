package fr.ctg.app.outillage;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged application, run as users run it: a process of its own, on the module path. */
public final class ApplicationLancee implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Process processus;
  private final int port;
  private final Path sortie;
  private final Path journal;

  private ApplicationLancee(Process processus, int port, Path sortie, Path journal) {
    this.processus = processus;
    this.port = port;
    this.sortie = sortie;
    this.journal = journal;
  }

  /** The folder that the project stands in. */
  public static Path racine() {
    return Path.of(System.getProperty("ctg.racine", "../.."));
  }

  /** A port that nobody listens at. */
  public static int portLibre() {
    try (var essai = new ServerSocket(0)) {
      return essai.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * Starts it, without waiting.
   *
   * @param dossier where its output goes
   * @param port the port that it is told to answer at
   * @param environnement what its environment has beside this process's own, which lends it none of
   *     the application's variables
   */
  public static ApplicationLancee lancer(Path dossier, int port, Map<String, String> environnement)
      throws IOException {
    Files.createDirectories(dossier);
    Path cible = racine().resolve("modules/app/target");
    List<String> commande = new ArrayList<>();
    commande.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    commande.add("@" + racine().resolve("config/jvm.options"));
    commande.add("--module-path");
    commande.add(cible.resolve("ctg-app.jar") + java.io.File.pathSeparator + cible.resolve("libs"));
    commande.add("-m");
    commande.add("fr.ctg.app/fr.ctg.app.Main");
    Path sortie = dossier.resolve("sortie.txt");
    Path journal = dossier.resolve("journal.jsonl");
    var lancement = new ProcessBuilder(commande);
    lancement.environment().keySet().removeIf(nom -> nom.startsWith("CTG_"));
    lancement.environment().put("SERVER_PORT", Integer.toString(port));
    lancement.environment().putAll(environnement);
    lancement.redirectOutput(sortie.toFile()).redirectError(journal.toFile());
    return new ApplicationLancee(lancement.start(), port, sortie, journal);
  }

  /** Waits until it is ready. */
  public ApplicationLancee attendrePrete() {
    Instant fin = Instant.now().plus(PATIENCE);
    try (HttpClient client = HttpClient.newHttpClient()) {
      var demande =
          HttpRequest.newBuilder(URI.create(adresse() + "/health/ready"))
              .timeout(Duration.ofSeconds(5))
              .build();
      while (Instant.now().isBefore(fin)) {
        if (!processus.isAlive()) {
          throw new IllegalStateException("it ended at once: " + sortie() + journal());
        }
        try {
          if (client.send(demande, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return this;
          }
        } catch (IOException e) {
          // Not listening yet.
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("not ready within " + PATIENCE + ": " + sortie() + journal());
  }

  /** Where it answers. */
  public String adresse() {
    return "http://localhost:" + port;
  }

  /** Its process. */
  public Process processus() {
    return processus;
  }

  /** What it said to people. */
  public String sortie() {
    return lire(sortie);
  }

  /** What it logged. */
  public String journal() {
    return lire(journal);
  }

  private static String lire(Path fichier) {
    try {
      return Files.exists(fichier) ? Files.readString(fichier) : "";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Waits for its end and gives its status. */
  public int statut() throws InterruptedException {
    if (!processus.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("it does not end: " + sortie() + journal());
    }
    return processus.exitValue();
  }

  /** Asks it to stop (SIGTERM) and gives its status. */
  public int arreter() throws InterruptedException {
    processus.destroy();
    return statut();
  }

  @Override
  public void close() {
    processus.destroy();
    try {
      if (!processus.waitFor(30, TimeUnit.SECONDS)) {
        processus.destroyForcibly();
      }
    } catch (InterruptedException e) {
      processus.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
