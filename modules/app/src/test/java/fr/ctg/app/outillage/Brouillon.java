package fr.ctg.app.outillage;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import fr.ctg.app.outillage.EmetteurDeTest.Cles;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token of {@link EmetteurDeTest} before it is signed. Signs by the JDK alone, so that tokens can
 * be made that no library would make.
 */
public final class Brouillon {

  /** The only trailer field that there is (RFC 8017). */
  private static final int TRAILER = 1;

  private final Map<String, Object> entete = new LinkedHashMap<>();
  private final Set<String> tus = new HashSet<>();
  private final Map<String, Object> dires = new LinkedHashMap<>();
  private JWSAlgorithm algorithme = JWSAlgorithm.RS256;
  private Cles cles;

  Brouillon(EmetteurDeTest emetteur) {
    cles = emetteur.cles();
    entete.put("typ", "at+jwt");
  }

  /** Sets a claim, whatever its form. */
  public Brouillon dire(String nom, Object valeur) {
    dires.put(nom, valeur);
    return this;
  }

  /** Leaves a claim out. */
  public Brouillon taire(String nom) {
    dires.remove(nom);
    return this;
  }

  /** Sets a member of the header. */
  public Brouillon entete(String nom, Object valeur) {
    entete.put(nom, valeur);
    return this;
  }

  /** Leaves a member of the header out; {@code kid} is there by default. */
  public Brouillon sansEntete(String nom) {
    tus.add(nom);
    return this;
  }

  /** Ends so many seconds from now, before now where negative. */
  public Brouillon finitDans(long secondes) {
    return dire("exp", Instant.now().getEpochSecond() + secondes);
  }

  /** Is issued and begins so many seconds from now. */
  public Brouillon naitDans(long secondes) {
    long instant = Instant.now().getEpochSecond() + secondes;
    return dire("iat", instant).dire("nbf", instant);
  }

  /** Is signed by that algorithm, with the issuer's key for it. */
  public Brouillon par(JWSAlgorithm choisi) {
    algorithme = choisi;
    return this;
  }

  /** Is signed by a key that the issuer does not publish, under the name of one that it does. */
  public Brouillon parUneAutreCle() {
    Cles autres = Cles.neuves();
    cles = new Cles(autres.paires(), cles.noms(), cles.publiees());
    return this;
  }

  /** The token, signed. */
  public String signer() {
    String contenu = contenu(algorithme.getName());
    return contenu + "." + Base64URL.encode(signature(contenu));
  }

  /**
   * The token signed by HS256 with the issuer's public key as the secret: the classical forgery.
   */
  public String signerParLaClePublique() {
    String contenu = contenu("HS256");
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(paire().getPublic().getEncoded(), "HmacSHA256"));
      return contenu + "." + Base64URL.encode(mac.doFinal(octets(contenu)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The token without a signature, {@code alg} being {@code none}. */
  public String sansSignature() {
    return contenu("none") + ".";
  }

  private String contenu(String alg) {
    Map<String, Object> complet = new LinkedHashMap<>();
    complet.put("alg", alg);
    complet.put("kid", Objects.requireNonNull(cles.noms().get(Cles.famille(algorithme))));
    complet.putAll(entete);
    complet.keySet().removeAll(tus);
    return encoder(complet) + "." + encoder(dires);
  }

  private static String encoder(Map<String, Object> objet) {
    return Base64URL.encode(sansMoitie(JSONObjectUtils.toJSONString(objet))).toString();
  }

  /** Halves of surrogate pairs escaped, which UTF-8 cannot hold. */
  private static String sansMoitie(String json) {
    StringBuilder texte = new StringBuilder();
    json.codePoints()
        .forEach(
            c -> {
              if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                texte.append("\\u%04x".formatted(c));
              } else {
                texte.appendCodePoint(c);
              }
            });
    return texte.toString();
  }

  private static byte[] octets(String contenu) {
    return contenu.getBytes(StandardCharsets.US_ASCII);
  }

  private KeyPair paire() {
    return Objects.requireNonNull(cles.paires().get(Cles.famille(algorithme)));
  }

  private byte[] signature(String contenu) {
    String nom = algorithme.getName();
    String bits = nom.replaceAll("\\D", "");
    try {
      Signature signature =
          switch (nom.substring(0, 2)) {
            case "RS" -> Signature.getInstance("SHA" + bits + "withRSA");
            case "PS" -> pss(bits);
            case "ES" -> Signature.getInstance("SHA" + bits + "withECDSA");
            default -> Signature.getInstance("Ed25519");
          };
      signature.initSign(paire().getPrivate());
      signature.update(octets(contenu));
      byte[] octets = signature.sign();
      return nom.startsWith("ES")
          ? ECDSA.transcodeSignatureToConcat(octets, ECDSA.getSignatureByteArrayLength(algorithme))
          : octets;
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Signature pss(String bits) throws GeneralSecurityException {
    Signature pss = Signature.getInstance("RSASSA-PSS");
    pss.setParameter(
        new PSSParameterSpec(
            "SHA-" + bits,
            "MGF1",
            new MGF1ParameterSpec("SHA-" + bits),
            Integer.parseInt(bits) / 8,
            TRAILER));
    return pss;
  }
}
