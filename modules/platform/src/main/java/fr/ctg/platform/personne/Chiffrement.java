package fr.ctg.platform.personne;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256 in Galois counter mode: a nonce of 96 bits drawn for each encryption, then the ciphertext
 * with its tag of 128 bits. What it is bound to (the person) is authenticated with it, so that a
 * ciphertext moved to another row does not open.
 */
final class Chiffrement {

  static final int OCTETS_DE_CLE = 32;

  private static final String MODE = "AES/GCM/NoPadding";
  private static final int OCTETS_DU_NONCE = 12;
  private static final int BITS_DU_SCEAU = 128;
  private static final SecureRandom HASARD = new SecureRandom();

  private Chiffrement() {}

  static byte[] octetsAuHasard(int nombre) {
    byte[] octets = new byte[nombre];
    HASARD.nextBytes(octets);
    return octets;
  }

  static byte[] chiffrer(SecretKey cle, byte[] clair, String lien) {
    byte[] nonce = octetsAuHasard(OCTETS_DU_NONCE);
    try {
      Cipher chiffre = Cipher.getInstance(MODE);
      chiffre.init(Cipher.ENCRYPT_MODE, cle, new GCMParameterSpec(BITS_DU_SCEAU, nonce));
      chiffre.updateAAD(lien.getBytes(StandardCharsets.UTF_8));
      byte[] corps = chiffre.doFinal(clair);
      return ByteBuffer.allocate(nonce.length + corps.length).put(nonce).put(corps).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES in Galois counter mode", e);
    }
  }

  /**
   * @throws ChiffreIllisible when it was not encrypted under that key for that person
   */
  static byte[] dechiffrer(SecretKey cle, byte[] chiffre, String lien) {
    if (chiffre.length < OCTETS_DU_NONCE) {
      throw new ChiffreIllisible();
    }
    byte[] nonce = Arrays.copyOf(chiffre, OCTETS_DU_NONCE);
    try {
      Cipher ouverture = Cipher.getInstance(MODE);
      ouverture.init(Cipher.DECRYPT_MODE, cle, new GCMParameterSpec(BITS_DU_SCEAU, nonce));
      ouverture.updateAAD(lien.getBytes(StandardCharsets.UTF_8));
      return ouverture.doFinal(chiffre, OCTETS_DU_NONCE, chiffre.length - OCTETS_DU_NONCE);
    } catch (AEADBadTagException e) {
      throw new ChiffreIllisible();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES in Galois counter mode", e);
    }
  }
}
