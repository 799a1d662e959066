package fr.ctg.platform.personne;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;

/** A person whose key is at hand: encrypts and decrypts its fields. */
public final class PersonneConnue {

  private final UUID id;
  private final SecretKey cle;

  PersonneConnue(UUID id, SecretKey cle) {
    this.id = id;
    this.cle = cle;
  }

  /** Its identifier, which rows refer to. */
  public UUID id() {
    return id;
  }

  /** A field as it is stored: ASCII text, a third longer than the UTF-8 plus 40 characters. */
  public String chiffrer(String clair) {
    byte[] octets =
        Chiffrement.chiffrer(cle, clair.getBytes(StandardCharsets.UTF_8), id.toString());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }

  /**
   * A stored field as it was written.
   *
   * @throws ChiffreIllisible when it is not one of this person's
   */
  public String dechiffrer(String chiffre) {
    try {
      byte[] octets = Base64.getUrlDecoder().decode(chiffre);
      return new String(Chiffrement.dechiffrer(cle, octets, id.toString()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ChiffreIllisible();
    }
  }
}
