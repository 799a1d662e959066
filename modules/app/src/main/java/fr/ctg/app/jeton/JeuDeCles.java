package fr.ctg.app.jeton;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an issuer at one moment, ready to verify. Only public keys of signatures are kept:
 * RSA from 2048 bits on, the three NIST curves, Ed25519. Which algorithms a key may be used with
 * follows from the key, never from the token.
 */
final class JeuDeCles {

  /** Nothing else is accepted, "none" and the symmetric ones (HS…) least of all. */
  private static final Set<JWSAlgorithm> RSA =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512);

  private static final Map<Curve, JWSAlgorithm> COURBES =
      Map.of(
          Curve.P_256, JWSAlgorithm.ES256,
          Curve.P_384, JWSAlgorithm.ES384,
          Curve.P_521, JWSAlgorithm.ES512);

  private static final Set<JWSAlgorithm> EDWARDS = Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);

  private static final Set<JWSAlgorithm> ADMIS =
      Stream.of(RSA, COURBES.values(), EDWARDS)
          .flatMap(java.util.Collection::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final int BITS_RSA = 2_048;

  private final String contenu;
  private final List<Cle> cles;

  private record Cle(@Nullable String kid, Set<JWSAlgorithm> algorithmes, JWSVerifier juge) {
    boolean convient(JWSHeader entete) {
      return algorithmes.contains(entete.getAlgorithm())
          && (entete.getKeyID() == null || entete.getKeyID().equals(kid));
    }
  }

  private JeuDeCles(String contenu, List<Cle> cles) {
    this.contenu = contenu;
    this.cles = List.copyOf(cles);
  }

  /** Those of the published keys that can verify; the others are passed over. */
  static JeuDeCles de(JWKSet publiees) {
    List<Cle> cles = new ArrayList<>();
    for (JWK publiee : publiees.getKeys()) {
      @Nullable Cle cle = cle(publiee.toPublicJWK());
      if (cle != null) {
        cles.add(cle);
      }
    }
    return new JeuDeCles(publiees.toPublicJWKSet().toString(), cles);
  }

  private static @Nullable Cle cle(@Nullable JWK publiee) {
    if (publiee == null || KeyUse.ENCRYPTION.equals(publiee.getKeyUse())) {
      return null;
    }
    try {
      return switch (publiee) {
        case RSAKey rsa when rsa.size() >= BITS_RSA -> cle(rsa, RSA, new RSASSAVerifier(rsa));
        case ECKey ec when COURBES.get(ec.getCurve()) instanceof JWSAlgorithm algorithme ->
            cle(ec, Set.of(algorithme), new ECDSAVerifier(ec));
        case OctetKeyPair okp when Curve.Ed25519.equals(okp.getCurve()) ->
            cle(okp, EDWARDS, new JugeEd25519(okp));
        default -> null;
      };
    } catch (JOSEException e) {
      // A key that is none verifies nothing; the issuer's other keys are as good as before.
      return null;
    }
  }

  private static Cle cle(JWK publiee, Set<JWSAlgorithm> algorithmes, JWSVerifier juge) {
    Set<JWSAlgorithm> permis =
        publiee.getAlgorithm() == null
            ? algorithmes
            : algorithmes.stream()
                .filter(a -> a.getName().equals(publiee.getAlgorithm().getName()))
                .collect(Collectors.toUnmodifiableSet());
    return new Cle(publiee.getKeyID(), permis, juge);
  }

  /** Whether tokens signed in this way can be accepted at all. */
  static boolean admis(JWSAlgorithm algorithme) {
    return ADMIS.contains(algorithme);
  }

  /** The names of those algorithms, for people. */
  static String algorithmesAdmis() {
    return ADMIS.stream()
        .map(JWSAlgorithm::getName)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  /** The keys that may have signed under that header; none when it names an unknown one. */
  List<JWSVerifier> pour(JWSHeader entete) {
    return cles.stream().filter(cle -> cle.convient(entete)).map(Cle::juge).toList();
  }

  /** Whether nothing was published that could verify. */
  boolean vide() {
    return cles.isEmpty();
  }

  /** Whether the same keys were published. */
  boolean memesCles(JeuDeCles autre) {
    return contenu.equals(autre.contenu);
  }
}
