package fr.ctg.app.contrat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One request to the running application, with nothing but the platform's own client. */
final class Appel {

  private Appel() {}

  /**
   * Reads that address in that form.
   *
   * @throws IOException when the answer is not 200, with what it says
   */
  static String lire(URI adresse, String forme) throws IOException {
    return texte(connexion(adresse, forme));
  }

  /** Sends a body of that type there, and reads the answer in that form. */
  static String envoyer(URI adresse, String type, byte[] contenu, String forme) throws IOException {
    HttpURLConnection connexion = connexion(adresse, forme);
    connexion.setRequestMethod("POST");
    connexion.setRequestProperty("Content-Type", type);
    connexion.setDoOutput(true);
    try (var corps = connexion.getOutputStream()) {
      corps.write(contenu);
    }
    return texte(connexion);
  }

  private static HttpURLConnection connexion(URI adresse, String forme) throws IOException {
    var connexion = (HttpURLConnection) adresse.toURL().openConnection();
    connexion.setRequestProperty("Accept", forme);
    return connexion;
  }

  private static String texte(HttpURLConnection connexion) throws IOException {
    boolean reussi = connexion.getResponseCode() == HttpURLConnection.HTTP_OK;
    try (InputStream flux = reussi ? connexion.getInputStream() : connexion.getErrorStream()) {
      String texte = new String(flux.readAllBytes(), StandardCharsets.UTF_8);
      if (!reussi) {
        throw new IOException(
            connexion.getURL() + " : " + connexion.getResponseCode() + " " + texte);
      }
      return texte;
    }
  }
}
