package fr.ctg.app.postgres;

import fr.ctg.platform.persistence.Acces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells tests how to reach the database of a running application, beside the application. */
public final class AccesDeTest {

  private static final int LIGNE_DU_PORT = 3;

  private AccesDeTest() {}

  /**
   * Sets the system properties {@code ctg.test.*} for the embedded database of that data folder, or
   * for the ordinary one that the environment names.
   */
  public static void annoncer(Path donnees) throws IOException {
    String url = System.getenv("CTG_DB_URL");
    if (url != null) {
      poser("url", url);
      role("owner", new Identifiants(env("CTG_DB_OWNER_USER"), env("CTG_DB_OWNER_PASSWORD")));
      role("application", new Identifiants(env("CTG_DB_USER"), env("CTG_DB_PASSWORD")));
      return;
    }
    Secrets secrets = secrets(donnees);
    poser("url", url(donnees));
    role("owner", secrets.proprietaire());
    role("application", secrets.application());
  }

  /** How the owner reaches the embedded database of that data folder. */
  public static Acces proprietaire(Path donnees) throws IOException {
    Identifiants identifiants = secrets(donnees).proprietaire();
    return new Acces(url(donnees), identifiants.utilisateur(), identifiants.motDePasse());
  }

  /** How the application's role reaches the embedded database of that data folder. */
  public static Acces application(Path donnees) throws IOException {
    Identifiants identifiants = secrets(donnees).application();
    return new Acces(url(donnees), identifiants.utilisateur(), identifiants.motDePasse());
  }

  private static Secrets secrets(Path donnees) throws IOException {
    return Secrets.lire(donnees.resolve("secrets.properties")).orElseThrow();
  }

  private static String url(Path donnees) throws IOException {
    String port =
        Files.readAllLines(donnees.resolve("postgres/postmaster.pid")).get(LIGNE_DU_PORT).strip();
    return "jdbc:postgresql://127.0.0.1:" + port + "/ctg";
  }

  private static void role(String nom, Identifiants identifiants) {
    poser(nom + ".user", identifiants.utilisateur());
    poser(nom + ".password", identifiants.motDePasse());
  }

  private static void poser(String nom, String valeur) {
    System.setProperty("ctg.test." + nom, valeur);
  }

  private static String env(String nom) {
    return java.util.Objects.requireNonNull(System.getenv(nom), nom);
  }
}
