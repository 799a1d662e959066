package fr.ctg.platform.ecriture;

import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request that changes something, as it came.
 *
 * @param cle the {@code Idempotency-Key}, if the caller gave one
 * @param corps the body
 * @param empreinte SHA-256 of the method, the address and the body: what the key stands for
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Envoi(Optional<String> cle, byte[] corps, byte[] empreinte) {

  /** The header that carries the key. */
  public static final String CLE = "Idempotency-Key";

  /** One to 128 characters of ASCII without spaces. */
  private static final Pattern FORME = Pattern.compile("[\\x21-\\x7e]{1,128}");

  /**
   * The request.
   *
   * @param corps its body, possibly empty
   * @throws RequeteRefusee 400, when the key is not well formed
   */
  static Envoi de(Request requete, UriInfo adresse, HttpHeaders entetes, byte[] corps) {
    Optional<String> cle = Optional.ofNullable(entetes.getHeaderString(CLE));
    cle.filter(valeur -> !FORME.matcher(valeur).matches())
        .ifPresent(
            valeur -> {
              throw RequeteRefusee.pour(
                  List.of(
                      new Faute(
                          "/" + CLE,
                          CodeDeFaute.FORMAT,
                          "« Idempotency-Key » n'a pas la bonne forme : donnez de 1 à 128 caractères"
                              + " ASCII sans espace, un UUID par exemple.")));
            });
    String ligne = requete.getMethod() + " " + adresse.getRequestUri().getRawPath();
    return new Envoi(cle, corps, empreinte(ligne, corps));
  }

  private static byte[] empreinte(String ligne, byte[] corps) {
    try {
      MessageDigest somme = MessageDigest.getInstance("SHA-256");
      byte[] debut = ligne.getBytes(StandardCharsets.UTF_8);
      somme.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, debut.length));
      somme.update(debut);
      return somme.digest(corps);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
