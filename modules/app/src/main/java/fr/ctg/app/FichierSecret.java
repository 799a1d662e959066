package fr.ctg.app;

import fr.ctg.app.postgres.Dossiers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * A secret that the application draws at its first start and keeps in its data folder: Base64 in a
 * file that only its owner reads, written whole or not at all.
 */
public final class FichierSecret {

  private FichierSecret() {}

  /**
   * The secret that the file holds, or a new one that it then holds.
   *
   * @param tirage draws a new one
   * @throws DemarrageImpossible when the file cannot be read or written, or holds no Base64
   */
  public static byte[] lireOuTirer(Path fichier, Supplier<byte[]> tirage) {
    try {
      if (Files.exists(fichier)) {
        return Base64.getDecoder().decode(Files.readString(fichier).strip());
      }
      byte[] secret = tirage.get();
      Dossiers.ecrirePrive(
          fichier, Base64.getEncoder().encodeToString(secret).getBytes(StandardCharsets.US_ASCII));
      return secret;
    } catch (IOException e) {
      throw DemarrageImpossible.parLeDisque(fichier, e);
    } catch (IllegalArgumentException e) {
      throw new DemarrageImpossible(
          "Le fichier " + fichier + " ne contient pas ce qui y fut écrit : restaurez-le.", e);
    }
  }
}
