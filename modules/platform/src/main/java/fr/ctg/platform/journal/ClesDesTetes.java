package fr.ctg.platform.journal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Ed25519 keys of the signed heads: one to sign with, which the database does not have, and
 * those whose signatures are trusted. A key is named by the first 16 hexadecimal digits of the
 * SHA-256 of its public half (X.509).
 */
public final class ClesDesTetes {

  private static final String ALGORITHME = "Ed25519";
  private static final int CHIFFRES_DU_NOM = 16;

  private final @Nullable PrivateKey privee;
  private final String nom;
  private final Map<String, PublicKey> publiques = new HashMap<>();

  private ClesDesTetes(@Nullable KeyPair paire, Collection<byte[]> anciennes) {
    this.privee = paire == null ? null : paire.getPrivate();
    this.nom = paire == null ? "" : nommer(paire.getPublic());
    if (paire != null) {
      publiques.put(nom, paire.getPublic());
    }
    for (byte[] ancienne : anciennes) {
      PublicKey cle = publique(ancienne);
      publiques.put(nommer(cle), cle);
    }
  }

  /**
   * Keys.
   *
   * @param pkcs8 the private key to sign with (PKCS#8, DER)
   * @param anciennes public keys of before (X.509, DER), trusted still
   * @throws IllegalArgumentException when one is no Ed25519 key
   */
  public static ClesDesTetes de(byte[] pkcs8, Collection<byte[]> anciennes) {
    return new ClesDesTetes(paire(pkcs8), anciennes);
  }

  /**
   * Keys to verify with; nothing is signed.
   *
   * @throws IllegalArgumentException when one is no Ed25519 key
   */
  public static ClesDesTetes sansSignature(Collection<byte[]> anciennes) {
    return new ClesDesTetes(null, anciennes);
  }

  /** A new private key (PKCS#8, DER), for whoever keeps it. */
  public static byte[] nouvelle() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHME).generateKeyPair().getPrivate().getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(SANS_ED25519, e);
    }
  }

  private static final String SANS_ED25519 = "every Java platform from 15 on has Ed25519";

  private static KeyPair paire(byte[] pkcs8) {
    try {
      PrivateKey privee =
          KeyFactory.getInstance(ALGORITHME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      byte[] graine =
          ((EdECPrivateKey) privee)
              .getBytes()
              .orElseThrow(() -> new IllegalArgumentException("a key without its bytes"));
      // Java has no way from a private key to its public half but to generate the pair anew from
      // the same seed; that it is the same is seen below.
      KeyPairGenerator generateur = KeyPairGenerator.getInstance(ALGORITHME);
      generateur.initialize(255, new Graine(graine));
      KeyPair paire = generateur.generateKeyPair();
      byte[] essai = signer(privee, graine);
      if (!verifier(paire.getPublic(), graine, essai)) {
        throw new IllegalStateException("the public half of the key could not be found");
      }
      return new KeyPair(paire.getPublic(), privee);
    } catch (GeneralSecurityException | ClassCastException e) {
      throw new IllegalArgumentException("not an Ed25519 private key in PKCS#8", e);
    }
  }

  /** Gives the seed where randomness is asked for. */
  private static final class Graine extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final transient byte[] graine;

    Graine(byte[] graine) {
      this.graine = graine;
    }

    @Override
    public void nextBytes(byte[] octets) {
      System.arraycopy(graine, 0, octets, 0, octets.length);
    }
  }

  private static PublicKey publique(byte[] x509) {
    try {
      return KeyFactory.getInstance(ALGORITHME).generatePublic(new X509EncodedKeySpec(x509));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 public key in X.509", e);
    }
  }

  private static String nommer(PublicKey cle) {
    try {
      byte[] somme = MessageDigest.getInstance("SHA-256").digest(cle.getEncoded());
      return HexFormat.of().formatHex(Arrays.copyOf(somme, CHIFFRES_DU_NOM / 2));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether there is a key to sign with. */
  public boolean signe() {
    return privee != null;
  }

  /** Whether there is any key whose signatures are trusted. */
  boolean connaissent() {
    return !publiques.isEmpty();
  }

  /** The name of the key to sign with; empty where there is none. */
  public String nom() {
    return nom;
  }

  /** The public half of the key of that name (X.509, DER), if it is trusted. */
  public Optional<byte[]> publique(String nomDeCle) {
    return Optional.ofNullable(publiques.get(nomDeCle)).map(PublicKey::getEncoded);
  }

  byte[] signer(byte[] message) {
    if (privee == null) {
      throw new IllegalStateException("there is no key to sign with");
    }
    try {
      return signer(privee, message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that does not sign", e);
    }
  }

  /** Whether the key of that name is trusted and made that signature. */
  boolean verifier(String nomDeCle, byte[] message, byte[] signature) {
    PublicKey cle = publiques.get(nomDeCle);
    try {
      return cle != null && verifier(cle, message, signature);
    } catch (GeneralSecurityException e) {
      // Not even the form of a signature.
      return false;
    }
  }

  private static byte[] signer(PrivateKey cle, byte[] message) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHME);
    signature.initSign(cle);
    signature.update(message);
    return signature.sign();
  }

  private static boolean verifier(PublicKey cle, byte[] message, byte[] signe)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHME);
    signature.initVerify(cle);
    signature.update(message);
    return signature.verify(signe);
  }
}
