import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Kills the embedded PostgreSQL under the service, twice: callers are told to come back, nothing is
 * an error, and it serves again by itself.
 */
final class BaseTuee {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private BaseTuee() {}

  public static void main(String[] arguments) throws Exception {
    try (Cible cible = Cible.de(arguments)) {
      Path donnees = Cible.donnees().orElse(null);
      if (donnees == null || Files.notExists(fichierPid(donnees))) {
        System.err.println("Donnez CTG_DONNEES : le dossier de la base embarquée du service.");
        System.exit(2);
      }
      for (int fois = 1; fois <= 2; fois++) {
        tuer(cible, donnees);
      }
      cible.finir();
    }
  }

  private static Path fichierPid(Path donnees) {
    return donnees.resolve("postgres/postmaster.pid");
  }

  private static long postmaster(Path donnees) throws IOException {
    try {
      return Long.parseLong(Files.readAllLines(fichierPid(donnees)).getFirst().strip());
    } catch (NoSuchFileException | NumberFormatException | java.util.NoSuchElementException e) {
      return 0;
    }
  }

  private static void tuer(Cible cible, Path donnees) throws Exception {
    long mort = postmaster(donnees);
    ProcessHandle.of(mort).ifPresent(ProcessHandle::destroyForcibly);
    Instant debut = Instant.now();
    boolean revenue = false;
    int refus = 0;
    while (!revenue && Instant.now().isBefore(debut.plus(PATIENCE))) {
      HttpResponse<String> lecture = cible.demander("GET", "/api/v1/territoires/caf?limite=1", null);
      int statut = lecture.statusCode();
      cible.constater(statut == 200 || statut == 503, "une lecture a pour réponse " + statut);
      if (statut == 503) {
        refus++;
        cible.constater(
            lecture.headers().firstValue("Retry-After").isPresent(), "503 sans Retry-After");
      }
      cible.constater(
          cible.demander("GET", "/health/live", null).statusCode() == 200,
          "/health/live ne répond pas 200");
      revenue =
          postmaster(donnees) != mort
              && cible.demander("GET", "/health/ready", null).statusCode() == 200;
      Thread.sleep(50);
    }
    cible.constater(revenue, "la base n'est pas revenue en " + PATIENCE.toSeconds() + " s");
    cible.dire(
        "PostgreSQL tué : de retour en "
            + Duration.between(debut, Instant.now()).toMillis()
            + " ms, "
            + refus
            + " lectures renvoyées à plus tard");
  }
}
