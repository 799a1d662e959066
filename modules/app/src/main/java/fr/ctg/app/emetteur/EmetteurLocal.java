package fr.ctg.app.emetteur;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * An issuer of tokens of the application's own, for whoever tries it on one machine. It asks nobody
 * who they are: that it serves the loopback only is all that protects it.
 */
public final class EmetteurLocal {

  /** Where it answers. */
  public static final String CHEMIN = "/emetteur";

  /** What its tokens are meant for. */
  public static final String AUDIENCE = "ctg";

  /** How long its tokens are good for. */
  public static final Duration DUREE = Duration.ofHours(1);

  private final String nom;
  private final ECKey cle;
  private final ECDSASigner plume;
  private final Clock horloge;

  private EmetteurLocal(String nom, ECKey cle, Clock horloge) throws JOSEException {
    this.nom = nom;
    this.cle = cle;
    this.plume = new ECDSASigner(cle);
    this.horloge = horloge;
  }

  /** Draws a key, as {@link #ouvrir} takes it. */
  public static byte[] nouvelleCle() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyIDFromThumbprint(true)
          .generate()
          .toJSONString()
          .getBytes(StandardCharsets.UTF_8);
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK has that curve", e);
    }
  }

  /**
   * Opens it.
   *
   * @param cle its key, a JWK
   * @param racine the address of the application, without a slash at its end
   * @throws IllegalArgumentException when the key is none
   */
  public static EmetteurLocal ouvrir(byte[] cle, String racine, Clock horloge) {
    try {
      return new EmetteurLocal(
          racine + CHEMIN, ECKey.parse(new String(cle, StandardCharsets.UTF_8)), horloge);
    } catch (ParseException | JOSEException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Its name in tokens, which is its address. */
  public String nom() {
    return nom;
  }

  /** Its public key. */
  public JWKSet cles() {
    return new JWKSet(cle.toPublicJWK());
  }

  /** A token for somebody. */
  public String jeton(Utilisateur utilisateur) {
    Instant maintenant = horloge.instant();
    var dires =
        new JWTClaimsSet.Builder()
            .issuer(nom)
            .audience(AUDIENCE)
            .subject(utilisateur.sujet())
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(maintenant))
            .expirationTime(Date.from(maintenant.plus(DUREE)))
            .claim("groups", List.of(utilisateur.role().name()));
    if (utilisateur.caf() != null) {
      dires.claim("caf", utilisateur.caf());
    }
    if (!utilisateur.sirens().isEmpty()) {
      dires.claim("siren", utilisateur.sirens());
    }
    var entete =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID(cle.getKeyID())
            .build();
    var jeton = new SignedJWT(entete, dires.build());
    try {
      jeton.sign(plume);
    } catch (JOSEException e) {
      throw new IllegalStateException("a key that was read signs", e);
    }
    return jeton.serialize();
  }
}
