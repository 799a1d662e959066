package fr.ctg.app.jeton;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;

/** Verifies Ed25519 with the JDK; the library's own verifier asks for one more library. */
final class JugeEd25519 implements JWSVerifier {

  private static final String ALGORITHME = "Ed25519";
  private static final int OCTETS = 32;

  /** What stands before the 32 bytes of the key in its X.509 form (RFC 8410). */
  private static final byte[] ENTETE_X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final PublicKey cle;
  private final JCAContext contexte = new JCAContext();

  /**
   * With that key.
   *
   * @throws JOSEException when it is no point of the curve
   */
  JugeEd25519(OctetKeyPair publiee) throws JOSEException {
    byte[] point = publiee.getX().decode();
    if (point.length != OCTETS) {
      throw new JOSEException("an Ed25519 key has 32 bytes");
    }
    byte[] encodee = java.util.Arrays.copyOf(ENTETE_X509, ENTETE_X509.length + OCTETS);
    System.arraycopy(point, 0, encodee, ENTETE_X509.length, OCTETS);
    try {
      cle = KeyFactory.getInstance(ALGORITHME).generatePublic(new X509EncodedKeySpec(encodee));
    } catch (GeneralSecurityException e) {
      throw new JOSEException(e.getMessage(), e);
    }
  }

  @Override
  public boolean verify(JWSHeader entete, byte[] signe, Base64URL signature) throws JOSEException {
    try {
      Signature juge = Signature.getInstance(ALGORITHME);
      juge.initVerify(cle);
      juge.update(signe);
      return juge.verify(signature.decode());
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new JOSEException(e.getMessage(), e);
    }
  }

  @Override
  public Set<JWSAlgorithm> supportedJWSAlgorithms() {
    return Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);
  }

  @Override
  public JCAContext getJCAContext() {
    return contexte;
  }
}
