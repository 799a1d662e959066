import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Fills the disk of the embedded database, then writes to the service until it refuses, then makes
 * room again. Only on a small file system of its own, since whatever else is there would be without
 * room too:
 *
 * <pre>
 * mount -t tmpfs -o size=400m tmpfs /mnt/petit
 * TMPDIR=/mnt/petit ./ctg attaques DisquePlein
 * </pre>
 */
final class DisquePlein {

  private static final long PETIT = 1L << 30;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String CONVENTIONS = "/api/v1/conventions";

  private DisquePlein() {}

  public static void main(String[] arguments) throws Exception {
    try (Cible cible = Cible.de(arguments)) {
      Path donnees = Cible.donnees().filter(Files::isDirectory).orElse(null);
      if (donnees == null || Files.getFileStore(donnees).getTotalSpace() > PETIT) {
        cible.dire("non vérifié : la base n'est pas sur un petit système de fichiers (TMPDIR)");
        cible.finir();
      }
      Path lest = donnees.resolve("lest");
      try {
        String demande = Files.readString(Path.of("docs/exemples/premiere-convention.json"));
        String jeton = cible.jeton("CAF_GESTIONNAIRE", "35");
        cible.constater(ecrire(cible, jeton, demande).statusCode() == 201, "rien ne s'écrit");
        remplir(lest);
        refuser(cible, jeton, demande);
        HttpResponse<String> sante = cible.demander("GET", "/health/ready", null);
        cible.constater(
            sante.statusCode() == 503 && sante.body().contains("raison"),
            "prête malgré le disque plein : " + sante.body());
        cible.dire(Cible.membre(sante.body(), "raison").orElse("?"));
        Files.delete(lest);
        guerir(cible, jeton, demande);
      } finally {
        Files.deleteIfExists(lest);
      }
      cible.finir();
    }
  }

  private static HttpResponse<String> ecrire(Cible cible, String jeton, String demande)
      throws IOException, InterruptedException {
    return cible.demanderEnJson(
        "POST", CONVENTIONS, demande, "Authorization", "Bearer " + jeton);
  }

  private static void remplir(Path lest) {
    byte[] bloc = new byte[4_096];
    new Random(1).nextBytes(bloc);
    try (OutputStream sortie = Files.newOutputStream(lest)) {
      while (true) {
        sortie.write(bloc);
      }
    } catch (IOException e) {
      // No room left: that is the point.
    }
  }

  private static void refuser(Cible cible, String jeton, String demande) throws Exception {
    Instant fin = Instant.now().plus(PATIENCE);
    int ecrites = 0;
    int refusees = 0;
    while (refusees < 20 && Instant.now().isBefore(fin)) {
      HttpResponse<String> reponse = ecrire(cible, jeton, demande);
      int statut = reponse.statusCode();
      cible.constater(statut == 201 || statut == 503, "une écriture a pour réponse " + statut);
      if (statut == 503) {
        refusees++;
        cible.constater(
            reponse.headers().firstValue("Retry-After").isPresent(), "503 sans Retry-After");
      } else {
        ecrites++;
      }
    }
    cible.constater(refusees > 0, "le disque plein ne fait rien refuser");
    cible.dire(ecrites + " écritures, puis " + refusees + " renvoyées à plus tard");
  }

  private static void guerir(Cible cible, String jeton, String demande) throws Exception {
    Instant debut = Instant.now();
    while (cible.demander("GET", "/health/ready", null).statusCode() != 200
        && Instant.now().isBefore(debut.plus(PATIENCE))) {
      Thread.sleep(100);
    }
    int statut = ecrire(cible, jeton, demande).statusCode();
    cible.constater(statut == 201, "avec de la place, une écriture a pour réponse " + statut);
    cible.dire("de retour en " + Duration.between(debut, Instant.now()).toMillis() + " ms");
  }
}
