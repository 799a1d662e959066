package fr.ctg.app.postgres;

import fr.ctg.app.DemarrageImpossible;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;

/**
 * An application in a process of its own, made to be killed: it starts the base, commits rows, says
 * so, and waits for the end of its standard input to stop the base and leave.
 */
final class Enfant {

  static final int REFUSE = 3;
  static final String PRET = "prêt";

  private Enfant() {}

  static Process lancer(Path donnees, int lignes) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Enfant.class.getName(),
                donnees.toString(),
                Integer.toString(lignes)))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream sortie = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (PostgresEmbarque postgres = PostgresEmbarque.demarrer(Path.of(arguments[0]))) {
      ajouter(postgres, Integer.parseInt(arguments[1]));
      sortie.println(PRET);
      System.in.readAllBytes();
    } catch (DemarrageImpossible refus) {
      sortie.println(refus.getMessage());
      System.exit(REFUSE);
    }
  }

  private static void ajouter(PostgresEmbarque postgres, int lignes) throws Exception {
    try (Connection connexion = Base.ouvrir(postgres, postgres.proprietaire());
        Statement creation = connexion.createStatement()) {
      creation.execute("CREATE TABLE IF NOT EXISTS temoin (n int)");
      try (PreparedStatement ajout = connexion.prepareStatement("INSERT INTO temoin VALUES (?)")) {
        for (int n = 0; n < lignes; n++) {
          ajout.setInt(1, n);
          ajout.executeUpdate();
        }
      }
    }
  }
}
