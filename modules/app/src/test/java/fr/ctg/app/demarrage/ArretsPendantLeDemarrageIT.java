package fr.ctg.app.demarrage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.ApplicationLancee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first start is stopped, by a signal that asks or by one that kills: the next one always comes
 * up, and a stop that was asked for ends with status 0 and without a word.
 *
 * <p>At random moments, and as many as one likes, with {@code -Dctg.arrets=100}.
 */
class ArretsPendantLeDemarrageIT {

  /** Stops on one data folder, before the start that has to come up. */
  private static final int PAR_DOSSIER = 3;

  /** What a process that a signal has ended tells, before it could do anything about it. */
  private static final int SIGTERM_AVANT_TOUT = 143;

  @TempDir private Path dossier;

  private ApplicationLancee lancer(Path donnees, int essai) throws IOException {
    return ApplicationLancee.lancer(
        dossier.resolve("sorties-" + essai),
        ApplicationLancee.portLibre(),
        Map.of("CTG_DONNEES", donnees.toString()));
  }

  private static void arreter(ApplicationLancee application, boolean tuer) throws Exception {
    if (tuer) {
      application.processus().destroyForcibly();
      application.statut();
      return;
    }
    application.processus().destroy();
    assertThat(application.statut()).isIn(0, SIGTERM_AVANT_TOUT);
    assertThat(application.journal())
        .doesNotContain("\tat ", "stepArray", "Exception", "\"level\":\"ERROR\"");
    assertThat(application.sortie()).doesNotContain("ne peut pas démarrer", "\tat ", "Exception");
  }

  private void vientALaFin(Path donnees, int essai) throws Exception {
    try (ApplicationLancee application = lancer(donnees, essai)) {
      application.attendrePrete();
      assertThat(application.arreter()).isZero();
    }
    assertThat(donnees.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  /** Waits until that file is there, or the process has gone further than that. */
  private static void attendre(ApplicationLancee application, Path fichier, Duration encore)
      throws InterruptedException {
    while (Files.notExists(fichier) && application.processus().isAlive()) {
      Thread.sleep(10);
    }
    Thread.sleep(encore.toMillis());
  }

  @Test
  void aFirstStartThatWasStoppedIsTakenUpAgain() throws Exception {
    Path donnees = dossier.resolve("donnees");
    Path[] etapes = {
      donnees.resolve("programmes"),
      donnees.resolve("postgres.partiel"),
      donnees.resolve("postgres/postmaster.pid"),
      donnees.resolve("postgres/postmaster.pid")
    };
    for (int i = 0; i < etapes.length; i++) {
      try (ApplicationLancee application = lancer(donnees, i)) {
        attendre(application, etapes[i], Duration.ofMillis(200L * i));
        arreter(application, i % 2 == 1);
      }
    }
    vientALaFin(donnees, etapes.length);
  }

  @Test
  @EnabledIfSystemProperty(named = "ctg.arrets", matches = "[0-9]+")
  void whateverTheMoment() throws Exception {
    int arrets = Integer.getInteger("ctg.arrets");
    long graine = Long.getLong("ctg.graine", System.nanoTime());
    System.out.println("ctg.graine=" + graine);
    var hasard = new Random(graine);
    long debut = System.nanoTime();
    vientALaFin(dossier.resolve("mesure"), 0);
    long duree = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - debut);
    for (int i = 1; i <= arrets; i++) {
      Path donnees = dossier.resolve("donnees-" + (i - 1) / PAR_DOSSIER);
      try (ApplicationLancee application = lancer(donnees, i)) {
        application.processus().waitFor(hasard.nextLong(duree), TimeUnit.MILLISECONDS);
        arreter(application, hasard.nextBoolean());
      }
      if (i % PAR_DOSSIER == 0 || i == arrets) {
        vientALaFin(donnees, arrets + i);
      }
    }
  }
}
