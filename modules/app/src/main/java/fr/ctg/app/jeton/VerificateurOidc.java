package fr.ctg.app.jeton;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import fr.ctg.app.jeton.JetonsVerifies.Verifie;
import fr.ctg.platform.identite.Identite;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges access tokens (JWT, RFC 7519 and 9068) of one issuer: signature first, then issuer,
 * audience and times, then the claims that rights depend on. Of the token's header it takes the
 * algorithm and the key's name, and never a key or an address of one.
 */
public final class VerificateurOidc implements VerificateurDeJetons {

  /** The types that an access token may say it is of; it may also say none. */
  private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

  /** How many verified tokens are remembered at least; twice as many at most. */
  private static final int MEMOIRE = 4_096;

  private final ReglagesOidc reglages;
  private final ClesDeLEmetteur cles;
  private final Clock horloge;
  private final JetonsVerifies verifies;

  VerificateurOidc(ReglagesOidc reglages, ClesDeLEmetteur cles, Clock horloge) {
    this.reglages = reglages;
    this.cles = cles;
    this.horloge = horloge;
    this.verifies = new JetonsVerifies(MEMOIRE);
  }

  /** Of the issuer so configured, whose keys are read when the first token comes. */
  public static VerificateurOidc de(ReglagesOidc reglages) {
    return new VerificateurOidc(
        reglages,
        new ClesDeLEmetteur(new ClesParHttp(reglages), System::nanoTime),
        Clock.systemUTC());
  }

  @Override
  public Identite verifier(String jeton) throws JetonRefuse, EmetteurInjoignable {
    String empreinte = JetonsVerifies.empreinte(jeton);
    Instant maintenant = horloge.instant();
    JeuDeCles connues = cles.courantes();
    Optional<Verifie> deja = verifies.trouver(empreinte, maintenant, connues);
    if (deja.isPresent()) {
      return deja.get().identite();
    }
    SignedJWT signe = lire(jeton);
    JeuDeCles juges = verifierLaSignature(signe, connues);
    JWTClaimsSet dires = dires(signe);
    Instant fin = verifierLesDires(dires, maintenant);
    Identite identite = DiresDuJeton.identite(dires);
    verifies.retenir(empreinte, new Verifie(identite, fin, juges));
    return identite;
  }

  private static SignedJWT lire(String jeton) throws JetonRefuse {
    JWT lu;
    try {
      lu = JWTParser.parse(jeton);
    } catch (ParseException | RuntimeException e) {
      // Whatever the reader stumbles over, it is the token's fault.
      throw new JetonRefuse(
          "Le jeton n'est pas lisible : envoyez-le entier, tel que l'émetteur l'a donné.");
    }
    if (!(lu instanceof SignedJWT signe) || !JeuDeCles.admis(signe.getHeader().getAlgorithm())) {
      throw new JetonRefuse(
          "Le jeton n'est pas signé, ou l'est par un algorithme que ce service n'admet pas :"
              + " l'émetteur doit signer par l'un de ceux-ci : "
              + JeuDeCles.algorithmesAdmis()
              + ".");
    }
    JWSHeader entete = signe.getHeader();
    @Nullable JOSEObjectType type = entete.getType();
    if (type != null && !TYPES.contains(type.getType().toLowerCase(Locale.ROOT))) {
      throw new JetonRefuse(
          "Ce jeton n'est pas un jeton d'accès : son type (typ) doit être JWT ou at+jwt.");
    }
    if (entete.getCriticalParams() != null && !entete.getCriticalParams().isEmpty()) {
      throw new JetonRefuse(
          "Le jeton exige des extensions (crit) que ce service ne connaît pas : demandez-en un sans"
              + " elles.");
    }
    return signe;
  }

  /** The keys by which the signature was found right. */
  private JeuDeCles verifierLaSignature(SignedJWT jeton, JeuDeCles connues)
      throws JetonRefuse, EmetteurInjoignable {
    JeuDeCles jeu = connues;
    List<JWSVerifier> juges = jeu.pour(jeton.getHeader());
    if (juges.isEmpty()) {
      jeu = cles.nouvelles();
      juges = jeu.pour(jeton.getHeader());
    }
    if (juges.isEmpty()) {
      throw new JetonRefuse(
          "L'émetteur ne publie pas, ou plus, la clé qui a signé le jeton : demandez-lui un jeton"
              + " neuf.");
    }
    try {
      for (JWSVerifier juge : juges) {
        if (jeton.verify(juge)) {
          return jeu;
        }
      }
    } catch (JOSEException | IllegalStateException e) {
      // Told below, as a signature that is merely wrong.
    }
    throw new JetonRefuse(
        "La signature du jeton n'est pas juste : envoyez-le tel que l'émetteur l'a donné.");
  }

  private static JWTClaimsSet dires(SignedJWT jeton) throws JetonRefuse {
    try {
      return jeton.getJWTClaimsSet();
    } catch (ParseException | RuntimeException e) {
      throw new JetonRefuse("Le contenu du jeton n'est pas lisible : demandez-en un autre.");
    }
  }

  /** Looks at who issued it, for whom and for when; tells when it ends. */
  private Instant verifierLesDires(JWTClaimsSet dires, Instant maintenant) throws JetonRefuse {
    if (!reglages.emetteur().equals(dires.getIssuer())) {
      throw new JetonRefuse(
          "Le jeton vient d'un autre émetteur : demandez-en un à " + reglages.emetteur() + ".");
    }
    if (dires.getAudience().stream().noneMatch(reglages.audiences()::contains)) {
      throw new JetonRefuse(
          "Le jeton n'est pas destiné à ce service : demandez-le pour l'audience « "
              + String.join(" » ou « ", reglages.audiences().stream().sorted().toList())
              + " ».");
    }
    @Nullable Date expiration = dires.getExpirationTime();
    if (expiration == null) {
      throw new JetonRefuse("Le jeton n'a pas de fin (exp) : l'émetteur doit en donner une.");
    }
    Instant fin = expiration.toInstant().plus(reglages.tolerance());
    if (!maintenant.isBefore(fin)) {
      throw new JetonRefuse("Le jeton a expiré : demandez-en un neuf.");
    }
    Instant auPlusTard = maintenant.plus(reglages.tolerance());
    if (apres(dires.getNotBeforeTime(), auPlusTard) || apres(dires.getIssueTime(), auPlusTard)) {
      throw new JetonRefuse(
          "Le jeton ne vaut pas encore (nbf ou iat) : attendez, ou vérifiez l'heure de l'émetteur.");
    }
    return fin;
  }

  private static boolean apres(@Nullable Date date, Instant instant) {
    return date != null && date.toInstant().isAfter(instant);
  }
}
