package fr.ctg.app.postgres;

import fr.ctg.app.DemarrageImpossible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Processes of a cluster that outlived the application, or their own postmaster. They are told from
 * any other process by the program that they run: it lies in the data folder.
 */
final class Restes {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAS = Duration.ofMillis(20);

  private final String racineDesProgrammes;

  Restes(Programmes programmes) {
    this.racineDesProgrammes = programmes.racine() + "/";
  }

  /** The postmaster that the cluster's pid file names, if that process lives and is one. */
  Optional<ProcessHandle> postmaster(Path fichierPid) throws IOException {
    return numero(fichierPid).flatMap(ProcessHandle::of).filter(this::estDeLaGrappe);
  }

  /**
   * Waits until no process of the cluster is left. Without a postmaster, the idle ones leave by
   * themselves at once; one in the middle of a long query has to be asked, then forced. All that
   * was committed is in the write-ahead log by then.
   *
   * @throws DemarrageImpossible if one cannot be ended
   */
  void attendreLeurFin() {
    List<Consumer<ProcessHandle>> manieres =
        List.of(processus -> {}, ProcessHandle::destroy, ProcessHandle::destroyForcibly);
    for (Consumer<ProcessHandle> maniere : manieres) {
      vivants().forEach(maniere);
      if (plusPersonneAvant(System.nanoTime() + PATIENCE.toNanos())) {
        return;
      }
    }
    throw new DemarrageImpossible(
        "Un PostgreSQL d'une exécution précédente ne s'arrête pas (processus "
            + vivants().stream().map(ProcessHandle::pid).toList()
            + ") : arrêtez-le à la main, puis recommencez.");
  }

  /**
   * Forgets a pid file whose number another process has taken since, or that belongs to a dead
   * process which nobody has buried: PostgreSQL would take that for a live postmaster. A number
   * that is free is left to PostgreSQL, which looks further.
   */
  void oublierUnNumeroRepris(Path fichierPid) throws IOException {
    Optional<ProcessHandle> porteur = numero(fichierPid).flatMap(ProcessHandle::of);
    if (porteur.isPresent() && !estDeLaGrappe(porteur.get())) {
      Files.deleteIfExists(fichierPid);
    }
  }

  private boolean plusPersonneAvant(long limite) {
    while (!vivants().isEmpty()) {
      if (System.nanoTime() >= limite) {
        return false;
      }
      try {
        Thread.sleep(PAS);
      } catch (InterruptedException interruption) {
        Thread.currentThread().interrupt();
        throw new DemarrageImpossible(
            "L'attente d'un PostgreSQL en cours d'arrêt a été interrompue : recommencez.",
            interruption);
      }
    }
    return true;
  }

  private List<ProcessHandle> vivants() {
    return ProcessHandle.allProcesses().filter(this::estDeLaGrappe).toList();
  }

  private boolean estDeLaGrappe(ProcessHandle processus) {
    ProcessHandle.Info infos = processus.info();
    // Where the program's path is hidden (a container's root), the command line still tells it.
    return infos.command().or(infos::commandLine).orElse("").startsWith(racineDesProgrammes);
  }

  private static Optional<Long> numero(Path fichierPid) throws IOException {
    if (!Files.exists(fichierPid)) {
      return Optional.empty();
    }
    try {
      // PostgreSQL writes the number of a stand-alone backend as a negative one.
      return Files.readString(fichierPid)
          .lines()
          .findFirst()
          .map(ligne -> Math.abs(Long.parseLong(ligne.strip())));
    } catch (NumberFormatException coupeParUnePanne) {
      return Optional.empty();
    }
  }
}
