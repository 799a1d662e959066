package fr.ctg.platform.personne;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which the keys of the persons are kept. It lives outside the database, so that
 * whoever has the database alone, a backup say, reads no personal field.
 */
public final class CleMaitre {

  /** Its length, in bytes. */
  public static final int OCTETS = Chiffrement.OCTETS_DE_CLE;

  private static final int OCTETS_DU_NOM = 8;
  private static final String EMPREINTE = "HmacSHA256";

  private final SecretKey cle;
  private final String nom;

  private CleMaitre(byte[] octets) {
    this.cle = new SecretKeySpec(octets, "AES");
    this.nom = nommer(octets);
  }

  /**
   * The key made of those bytes.
   *
   * @throws IllegalArgumentException when they are not {@link #OCTETS}
   */
  public static CleMaitre de(byte[] octets) {
    if (octets.length != OCTETS) {
      throw new IllegalArgumentException("a master key has " + OCTETS + " bytes");
    }
    return new CleMaitre(octets.clone());
  }

  /** The bytes of a new one, for whoever keeps it. */
  public static byte[] nouvelle() {
    return Chiffrement.octetsAuHasard(OCTETS);
  }

  private static String nommer(byte[] octets) {
    try {
      byte[] somme = MessageDigest.getInstance("SHA-256").digest(octets);
      return HexFormat.of().formatHex(Arrays.copyOf(somme, OCTETS_DU_NOM));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The name by which rows refer to it; tells nothing of the key. */
  String nom() {
    return nom;
  }

  /**
   * A keyed digest (HMAC-SHA-256): it tells equal from unequal to whoever has the key, and nothing
   * to others, who cannot try guesses on it.
   */
  public byte[] empreinte(byte[] octets) {
    try {
      Mac somme = Mac.getInstance(EMPREINTE);
      somme.init(new SecretKeySpec(cle.getEncoded(), EMPREINTE));
      return somme.doFinal(octets);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }

  byte[] envelopper(byte[] clePersonnelle, String personne) {
    return Chiffrement.chiffrer(cle, clePersonnelle, personne);
  }

  SecretKey ouvrir(byte[] enveloppe, String personne) {
    return new SecretKeySpec(Chiffrement.dechiffrer(cle, enveloppe, personne), "AES");
  }
}
