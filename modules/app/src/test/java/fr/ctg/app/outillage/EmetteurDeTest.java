package fr.ctg.app.outillage;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.ctg.platform.identite.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An issuer of the tests' own, on the loopback: keys made in memory, published as an OpenID Connect
 * provider does. {@link #jeton} gives tokens of the one that the shared application trusts.
 */
public final class EmetteurDeTest implements AutoCloseable {

  /** The audience of the applications under test. */
  public static final String AUDIENCE = "ctg-essai";

  private static final int OCTETS_ED25519 = 32;
  private static final int OK = 200;
  private static final int EN_PANNE = 503;

  private final HttpServer serveur;
  private final AtomicInteger lectures = new AtomicInteger();
  private volatile Cles cles = Cles.neuves();
  private volatile boolean enPanne;

  /** Starts one on a free port. */
  public EmetteurDeTest() {
    try {
      serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    serveur.createContext(
        "/.well-known/openid-configuration",
        e ->
            repondre(
                e,
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(adresse(), adresseDesCles())));
    serveur.createContext(
        "/cles",
        e -> {
          lectures.incrementAndGet();
          repondre(e, cles.publiees());
        });
    serveur.start();
  }

  /** The one that the application of {@link ServeurDeTest} trusts. */
  public static EmetteurDeTest commun() {
    return Commun.EMETTEUR;
  }

  private static final class Commun {
    static final EmetteurDeTest EMETTEUR = new EmetteurDeTest();
  }

  /**
   * A token for somebody in that role, the same person for the same role and scope.
   *
   * @param caf the claim {@code caf}, or null for none
   * @param sirens the claim {@code siren}
   */
  public static String jeton(Role role, @Nullable String caf, String... sirens) {
    String sujet =
        "essai:" + role + ":" + (caf == null ? "" : caf) + ":" + String.join(",", sirens);
    return jeton(sujet, Set.of(role), caf, List.of(sirens));
  }

  /** A token for that person. */
  public static String jeton(
      String sujet, Set<Role> roles, @Nullable String caf, Collection<String> sirens) {
    return commun().brouillon(sujet, roles, caf, sirens).signer();
  }

  /** A good token yet to be signed, to be spoilt by tests: signed by RS256, good for 10 minutes. */
  public Brouillon brouillon(
      String sujet, Set<Role> roles, @Nullable String caf, Collection<String> sirens) {
    Brouillon brouillon =
        new Brouillon(this)
            .dire("iss", adresse())
            .dire("aud", AUDIENCE)
            .dire("sub", sujet)
            .dire("jti", UUID.randomUUID().toString())
            .dire("groups", roles.stream().map(Role::name).sorted().toList())
            .naitDans(0)
            .finitDans(600);
    if (caf != null) {
      brouillon.dire("caf", caf);
    }
    return sirens.isEmpty() ? brouillon : brouillon.dire("siren", List.copyOf(sirens));
  }

  /** The same for an adviser of that Caf. */
  public Brouillon brouillon(String caf) {
    return brouillon("essai:brouillon", Set.of(Role.CAF_GESTIONNAIRE), caf, List.of());
  }

  /** What an application's environment needs in order to trust it; the keys are discovered. */
  public Map<String, String> environnement() {
    return new TreeMap<>(Map.of("CTG_OIDC_EMETTEUR", adresse(), "CTG_OIDC_AUDIENCE", AUDIENCE));
  }

  /** Its name and address. */
  public String adresse() {
    return "http://127.0.0.1:" + serveur.getAddress().getPort();
  }

  /** Where it publishes its keys. */
  public String adresseDesCles() {
    return adresse() + "/cles";
  }

  /** How many times its keys were read. */
  public int lectures() {
    return lectures.get();
  }

  /** From now on it signs with new keys, and the old ones are no longer published. */
  public void tournerLesCles() {
    cles = Cles.neuves();
  }

  /** Whether it answers 503 from now on. */
  public void enPanne(boolean panne) {
    enPanne = panne;
  }

  Cles cles() {
    return cles;
  }

  private void repondre(HttpExchange echange, String json) throws IOException {
    byte[] octets = json.getBytes(StandardCharsets.UTF_8);
    echange.getResponseHeaders().set("Content-Type", "application/json");
    echange.sendResponseHeaders(enPanne ? EN_PANNE : OK, octets.length);
    try (var corps = echange.getResponseBody()) {
      corps.write(octets);
    }
  }

  @Override
  public void close() {
    serveur.stop(0);
  }

  /** One key of each kind. */
  record Cles(Map<JWSAlgorithm, KeyPair> paires, Map<JWSAlgorithm, String> noms, String publiees) {

    private record Sorte(JWSAlgorithm algorithme, String generateur, int taille, Curve courbe) {}

    private static final List<Sorte> SORTES =
        List.of(
            new Sorte(JWSAlgorithm.RS256, "RSA", 2048, Curve.P_256),
            new Sorte(JWSAlgorithm.ES256, "EC", 256, Curve.P_256),
            new Sorte(JWSAlgorithm.ES384, "EC", 384, Curve.P_384),
            new Sorte(JWSAlgorithm.ES512, "EC", 521, Curve.P_521),
            new Sorte(JWSAlgorithm.EdDSA, "Ed25519", 0, Curve.Ed25519));

    static Cles neuves() {
      Map<JWSAlgorithm, KeyPair> paires = new HashMap<>();
      Map<JWSAlgorithm, String> noms = new HashMap<>();
      List<JWK> publiees = new ArrayList<>();
      for (Sorte sorte : SORTES) {
        KeyPair paire = paire(sorte);
        String nom = UUID.randomUUID().toString();
        paires.put(sorte.algorithme(), paire);
        noms.put(sorte.algorithme(), nom);
        publiees.add(publique(sorte, paire, nom));
      }
      return new Cles(paires, noms, new JWKSet(publiees).toString());
    }

    /** The algorithm whose key of this set also signs by that one. */
    static JWSAlgorithm famille(JWSAlgorithm algorithme) {
      return algorithme.getName().matches("[RP]S\\d+") ? JWSAlgorithm.RS256 : algorithme;
    }

    private static KeyPair paire(Sorte sorte) {
      try {
        KeyPairGenerator generateur = KeyPairGenerator.getInstance(sorte.generateur());
        if (sorte.taille() > 0) {
          generateur.initialize(sorte.taille());
        }
        return generateur.generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static JWK publique(Sorte sorte, KeyPair paire, String nom) {
      return switch (paire.getPublic()) {
        case RSAPublicKey rsa -> new RSAKey.Builder(rsa).keyID(nom).build();
        case ECPublicKey ec -> new ECKey.Builder(sorte.courbe(), ec).keyID(nom).build();
        default -> {
          byte[] x509 = paire.getPublic().getEncoded();
          byte[] point = Arrays.copyOfRange(x509, x509.length - OCTETS_ED25519, x509.length);
          yield new OctetKeyPair.Builder(sorte.courbe(), Base64URL.encode(point))
              .keyID(nom)
              .build();
        }
      };
    }
  }
}
