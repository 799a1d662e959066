package fr.ctg.app.postgres;

import static java.lang.System.Logger.Level.DEBUG;

import fr.ctg.app.DemarrageImpossible;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A program run to its end. */
final class Commande {

  private static final System.Logger LOG = System.getLogger(Commande.class.getName());

  private static final Pattern GRAVE = Pattern.compile("\\b(FATAL|PANIC|error): ");

  private Commande() {}

  /**
   * @param code the exit status, 0 for a success
   * @param sortie all that it printed, errors included
   */
  record Resultat(int code, String sortie) {

    boolean reussi() {
      return code == 0;
    }

    /** Why it failed: the last grave line, else the last one that says something. */
    String raison() {
      List<String> lignes =
          sortie.lines().map(String::strip).filter(ligne -> !ligne.isEmpty()).toList();
      return lignes.stream()
          .filter(ligne -> GRAVE.matcher(ligne).find())
          .reduce((avant, apres) -> apres)
          .orElseGet(() -> lignes.isEmpty() ? "code " + code : lignes.getLast());
    }
  }

  /**
   * Runs a program with nothing of this process's environment but the path: neither settings meant
   * for another PostgreSQL (PGDATA, PGPORT, LD_LIBRARY_PATH) nor secrets pass.
   *
   * @param entree what it reads on its standard input
   * @throws DemarrageImpossible if it cannot be launched
   */
  static Resultat lancer(List<String> ligne, String entree) throws IOException {
    ProcessBuilder appel = new ProcessBuilder(ligne).redirectErrorStream(true);
    Map<String, String> environnement = appel.environment();
    String chemin = environnement.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
    environnement.clear();
    environnement.putAll(Map.of("PATH", chemin, "LC_ALL", "C", "TZ", "UTC"));
    Process processus = demarrer(appel);
    try (Writer ecriture = processus.outputWriter(StandardCharsets.UTF_8)) {
      ecriture.write(entree);
    } catch (IOException finiAvantDeLire) {
      LOG.log(DEBUG, "{0} n''a pas lu toute son entrée", ligne.getFirst());
    }
    String sortie = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Resultat(processus.waitFor(), sortie);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new DemarrageImpossible(
          "Le lancement de " + ligne.getLast() + " a été interrompu : recommencez.", interruption);
    }
  }

  private static Process demarrer(ProcessBuilder appel) {
    try {
      return appel.start();
    } catch (IOException echec) {
      throw new DemarrageImpossible(
          "Un programme dont PostgreSQL a besoin n'a pas pu être lancé ("
              + echec.getMessage()
              + ") : vérifiez qu'il est installé, dans le PATH et exécutable, ou "
              + DemarrageImpossible.AUTRE_BASE
              + ".",
          echec);
    }
  }
}
