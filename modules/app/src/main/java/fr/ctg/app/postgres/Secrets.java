package fr.ctg.app.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * The two roles and their generated passwords, kept in {@code secrets.properties}.
 *
 * @param proprietaire owns the database and migrates it
 * @param application owns nothing
 */
record Secrets(Identifiants proprietaire, Identifiants application) {

  private static final String PROPRIETAIRE = "ctg_proprietaire";
  private static final String APPLICATION = "ctg_application";
  private static final int OCTETS = 32;

  static Secrets tirer() {
    SecureRandom hasard = new SecureRandom();
    return new Secrets(
        new Identifiants(PROPRIETAIRE, motDePasse(hasard)),
        new Identifiants(APPLICATION, motDePasse(hasard)));
  }

  /** Hexadecimal: it needs no quoting, in a file or in SQL. */
  private static String motDePasse(SecureRandom hasard) {
    byte[] octets = new byte[OCTETS];
    hasard.nextBytes(octets);
    return HexFormat.of().formatHex(octets);
  }

  /** Reads the passwords, if the file is there and has both. */
  static Optional<Secrets> lire(Path fichier) throws IOException {
    Properties proprietes = proprietes(fichier);
    String proprietaire = proprietes.getProperty(PROPRIETAIRE);
    String application = proprietes.getProperty(APPLICATION);
    return proprietaire == null || application == null
        ? Optional.empty()
        : Optional.of(
            new Secrets(
                new Identifiants(PROPRIETAIRE, proprietaire),
                new Identifiants(APPLICATION, application)));
  }

  /** Writes the passwords, and keeps what else the file holds. */
  void ecrire(Path fichier) throws IOException {
    Properties proprietes = proprietes(fichier);
    proprietes.setProperty(PROPRIETAIRE, proprietaire.motDePasse());
    proprietes.setProperty(APPLICATION, application.motDePasse());
    StringWriter texte = new StringWriter();
    proprietes.store(texte, "Mots de passe de la base embarquée, à garder avec elle");
    Dossiers.ecrirePrive(fichier, texte.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Properties proprietes(Path fichier) throws IOException {
    Properties proprietes = new Properties();
    if (Files.exists(fichier)) {
      try (Reader lecture = Files.newBufferedReader(fichier)) {
        proprietes.load(lecture);
      }
    }
    return proprietes;
  }
}
