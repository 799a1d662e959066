package fr.ctg.app.jeton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import fr.ctg.app.outillage.Brouillon;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.Role;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are trusted, against an issuer that publishes its keys over HTTP. */
class VerificateurTest {

  private static final String SIREN = "213502883";
  private static final String AUTRE_SIREN = "243500782";

  private final EmetteurDeTest emetteur = new EmetteurDeTest();

  /** The clock of the keys' age, moved by hand. */
  private final AtomicLong ecoule = new AtomicLong();

  private final VerificateurOidc verificateur = verificateur(Clock.systemUTC(), 30);

  private VerificateurOidc verificateur(Clock horloge, int tolerance) {
    ReglagesOidc reglages = reglages(Optional.empty(), tolerance);
    return new VerificateurOidc(
        reglages, new ClesDeLEmetteur(new ClesParHttp(reglages), ecoule::get), horloge);
  }

  private ReglagesOidc reglages(Optional<URI> cles, int tolerance) {
    return new ReglagesOidc(
        emetteur.adresse(),
        Set.of(EmetteurDeTest.AUDIENCE, "ctg-bis"),
        cles,
        Duration.ofSeconds(tolerance));
  }

  @AfterEach
  void fermer() {
    emetteur.close();
  }

  private void passer(Duration duree) {
    ecoule.addAndGet(duree.toNanos());
  }

  private Brouillon bon() {
    return emetteur.brouillon("35");
  }

  private void refuse(String jeton, String... mots) {
    assertThatThrownBy(() -> verificateur.verifier(jeton))
        .isInstanceOfSatisfying(
            JetonRefuse.class,
            e -> {
              assertThat(e.raison()).contains(mots).endsWith(".");
              for (String partie : jeton.split("\\.")) {
                assertThat(partie.isEmpty() || !e.raison().contains(partie)).isTrue();
              }
            });
  }

  static Stream<JWSAlgorithm> algorithmes() {
    return Stream.of(
        JWSAlgorithm.RS256,
        JWSAlgorithm.RS384,
        JWSAlgorithm.RS512,
        JWSAlgorithm.PS256,
        JWSAlgorithm.PS384,
        JWSAlgorithm.PS512,
        JWSAlgorithm.ES256,
        JWSAlgorithm.ES384,
        JWSAlgorithm.ES512,
        JWSAlgorithm.EdDSA);
  }

  @ParameterizedTest
  @MethodSource("algorithmes")
  void trustsEveryAsymmetricAlgorithm(JWSAlgorithm algorithme) throws Exception {
    assertThat(verificateur.verifier(bon().par(algorithme).signer()).caf()).contains("35");
    refuse(bon().par(algorithme).parUneAutreCle().signer(), "signature");
  }

  @Test
  void tellsWhoTheTokenNames() throws Exception {
    Identite identite =
        verificateur.verifier(
            emetteur
                .brouillon("une-personne", Set.of(Role.CNAF), "35", List.of(SIREN, AUTRE_SIREN))
                .dire("groups", List.of("COLLECTIVITE", "CNAF", "autre-chose"))
                .signer());
    assertThat(identite.sujet()).isEqualTo("une-personne");
    assertThat(identite.roles()).containsExactlyInAnyOrder(Role.COLLECTIVITE, Role.CNAF);
    assertThat(identite.caf()).contains("35");
    assertThat(identite.sirens()).containsExactlyInAnyOrder(SIREN, AUTRE_SIREN);
    assertThat(identite.systeme()).isFalse();
  }

  @Test
  void takesOneSirenAsText() throws Exception {
    assertThat(verificateur.verifier(bon().dire("siren", SIREN).signer()).sirens())
        .containsExactly(SIREN);
  }

  @Test
  void knowsNoRoleWhereTheTokenNamesNone() throws Exception {
    assertThat(verificateur.verifier(bon().taire("groups").signer()).roles()).isEmpty();
  }

  static Stream<Map.Entry<String, Object>> mauvaisDires() {
    return Stream.of(
        Map.entry("caf", "ille-et-vilaine"),
        Map.entry("caf", 35),
        Map.entry("siren", "213502884"),
        Map.entry("siren", List.of(SIREN, "12")),
        Map.entry("siren", List.of(213502883)),
        Map.entry("siren", Map.of("numero", SIREN)),
        Map.entry("groups", "CNAF"),
        Map.entry("groups", List.of(1)),
        Map.entry("groups", Map.of("CNAF", true)));
  }

  @ParameterizedTest
  @MethodSource("mauvaisDires")
  void refusesMalformedClaims(Map.Entry<String, Object> dire) {
    refuse(bon().dire(dire.getKey(), dire.getValue()).signer(), "« " + dire.getKey() + " »");
  }

  static Stream<String> mauvaisSujets() {
    return Stream.of("", "  ", "a\u0000b", "x".repeat(256));
  }

  @ParameterizedTest
  @MethodSource("mauvaisSujets")
  void refusesASubjectThatIsNone(String sujet) {
    refuse(bon().dire("sub", sujet).signer(), "jeton");
  }

  static Stream<String> sujetsReserves() {
    return Stream.of(
        "systeme:scelleur", "SYSTEME:scelleur", "Systeme:", "a\ud800", "a\ud801", "\udc00");
  }

  @ParameterizedTest
  @MethodSource("sujetsReserves")
  void refusesASubjectThatWouldPassForAnother(String sujet) {
    refuse(bon().dire("sub", sujet).signer(), "« sub »");
  }

  @Test
  void takesWhateverElseASubjectMayBe() throws Exception {
    for (String sujet : List.of("système", "systeme", "agent:7", "\ud83d\ude00", "o'neil \"x\"")) {
      assertThat(verificateur.verifier(bon().dire("sub", sujet).signer()).sujet()).isEqualTo(sujet);
    }
  }

  @Test
  void refusesATokenWithoutSubject() {
    refuse(bon().taire("sub").signer(), "sub");
  }

  @Test
  void refusesForgeries() {
    refuse(bon().signerParLaClePublique(), "algorithme");
    refuse(bon().sansSignature(), "algorithme");
    refuse(bon().entete("alg", "HS256").signer(), "algorithme");
    refuse(bon().entete("alg", "ES256K").signer(), "algorithme");
    // The name of the RSA key beside the algorithm of another kind of key.
    refuse(bon().entete("alg", "ES256").signer(), "clé");
    String bon = bon().signer();
    String autre = bon().dire("groups", List.of("CNAF")).signer();
    String[] a = bon.split("\\.");
    String[] b = autre.split("\\.");
    refuse(a[0] + "." + b[1] + "." + a[2], "signature");
    refuse(a[0] + "." + a[1] + ".", "jeton");
  }

  @Test
  void takesNoKeyFromTheToken() {
    EmetteurDeTest pirate = new EmetteurDeTest();
    try {
      String cles = pirate.adresseDesCles();
      refuse(
          pirate.brouillon("35").dire("iss", emetteur.adresse()).entete("jku", cles).signer(),
          "clé");
      refuse(bon().parUneAutreCle().entete("jku", cles).entete("x5u", cles).signer(), "signature");
      assertThat(pirate.lectures()).isZero();
    } finally {
      pirate.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "..", "eyJhbGciOiJSUzI1NiJ9", "é.é.é", "a.b.c.d.e"})
  void refusesWhatIsNoToken(String texte) {
    assertThatThrownBy(() -> verificateur.verifier(texte)).isInstanceOf(JetonRefuse.class);
  }

  @Test
  void looksAtIssuerAudienceTypeAndExtensions() throws Exception {
    refuse(bon().dire("iss", "https://autre.example").signer(), "émetteur", emetteur.adresse());
    refuse(bon().dire("iss", emetteur.adresse() + "/").signer(), "émetteur");
    refuse(bon().taire("iss").signer(), "émetteur");
    refuse(bon().dire("aud", "autre").signer(), "audience", EmetteurDeTest.AUDIENCE);
    refuse(bon().taire("aud").signer(), "audience");
    refuse(bon().entete("typ", "dpop+jwt").signer(), "typ");
    refuse(bon().entete("crit", List.of("b64")).entete("b64", true).signer(), "crit");
    for (String type : List.of("JWT", "jwt", "at+jwt", "application/at+jwt")) {
      assertThat(verificateur.verifier(bon().entete("typ", type).signer())).isNotNull();
    }
    assertThat(verificateur.verifier(bon().sansEntete("typ").signer())).isNotNull();
    assertThat(verificateur.verifier(bon().dire("aud", List.of("x", "ctg-bis")).signer()))
        .isNotNull();
  }

  @Test
  void looksAtTheTimesWithTolerance() throws Exception {
    refuse(bon().finitDans(-31).signer(), "expiré");
    refuse(bon().taire("exp").signer(), "exp");
    refuse(bon().naitDans(40).signer(), "pas encore");
    refuse(bon().dire("nbf", Instant.now().getEpochSecond() + 40).signer(), "pas encore");
    assertThat(verificateur.verifier(bon().finitDans(-20).signer())).isNotNull();
    assertThat(verificateur.verifier(bon().naitDans(20).signer())).isNotNull();
    assertThat(verificateur.verifier(bon().taire("nbf").taire("iat").signer())).isNotNull();
    assertThatThrownBy(
            () -> verificateur(Clock.systemUTC(), 0).verifier(bon().finitDans(-1).signer()))
        .isInstanceOf(JetonRefuse.class);
  }

  @Test
  void aRememberedTokenStillEnds() throws Exception {
    AtomicLong decalage = new AtomicLong();
    Clock horloge =
        new Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return Instant.now().plusSeconds(decalage.get());
          }
        };
    VerificateurOidc celui = verificateur(horloge, 30);
    String jeton = bon().finitDans(60).signer();
    Identite premiere = celui.verifier(jeton);
    assertThat(celui.verifier(jeton)).isSameAs(premiere);
    decalage.set(91);
    assertThatThrownBy(() -> celui.verifier(jeton))
        .isInstanceOfSatisfying(JetonRefuse.class, e -> assertThat(e.raison()).contains("expiré"));
  }

  @Test
  void followsTheKeysWithoutBeingStartedAgain() throws Exception {
    String ancien = bon().signer();
    verificateur.verifier(ancien);
    emetteur.tournerLesCles();
    passer(ClesDeLEmetteur.REPRISE);
    String neuf = bon().signer();
    assertThat(verificateur.verifier(neuf)).isNotNull();
    passer(ClesDeLEmetteur.REPRISE);
    refuse(ancien, "clé");
    assertThat(verificateur.verifier(neuf)).isNotNull();
  }

  @Test
  void aKeyTakenBackStopsWhenTheKeysHaveAged() throws Exception {
    String ancien = bon().signer();
    verificateur.verifier(ancien);
    emetteur.tournerLesCles();
    assertThat(verificateur.verifier(ancien)).isNotNull();
    passer(ClesDeLEmetteur.FRAICHEUR);
    refuse(ancien, "clé");
  }

  @Test
  void readsTheKeysAheadOfNeed() throws Exception {
    String jeton = bon().signer();
    verificateur.verifier(jeton);
    assertThat(emetteur.lectures()).isEqualTo(1);
    passer(ClesDeLEmetteur.AVANCE);
    verificateur.verifier(jeton);
    attendre(() -> emetteur.lectures() == 2);
  }

  @Test
  void unknownKeysDoNotHammerTheIssuer() throws Exception {
    verificateur.verifier(bon().signer());
    String inconnu = bon().entete("kid", "inconnu").signer();
    passer(ClesDeLEmetteur.REPRISE);
    try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
      var refus =
          fils.invokeAll(
              java.util.Collections.nCopies(
                  50,
                  (Callable<Boolean>)
                      () -> {
                        refuse(inconnu, "clé");
                        return true;
                      }));
      for (var un : refus) {
        assertThat(un.get()).isTrue();
      }
    }
    assertThat(emetteur.lectures()).isEqualTo(2);
  }

  @Test
  void keepsTheKeysForAWhileWhenTheIssuerIsDown() throws Exception {
    String jeton = bon().signer();
    verificateur.verifier(jeton);
    emetteur.enPanne(true);
    passer(ClesDeLEmetteur.FRAICHEUR);
    assertThat(verificateur.verifier(jeton)).isNotNull();
    passer(Duration.ofMinutes(50));
    assertThat(verificateur.verifier(bon().signer())).isNotNull();
    passer(Duration.ofMinutes(10));
    assertThatThrownBy(() -> verificateur.verifier(jeton)).isInstanceOf(EmetteurInjoignable.class);
    emetteur.enPanne(false);
    passer(ClesDeLEmetteur.REPRISE);
    assertThat(verificateur.verifier(jeton)).isNotNull();
  }

  @Test
  void saysThatTheIssuerCannotBeReached() {
    emetteur.enPanne(true);
    assertThatThrownBy(() -> verificateur.verifier(bon().signer()))
        .isInstanceOf(EmetteurInjoignable.class)
        .hasMessageContaining("503");
    assertThatThrownBy(() -> verificateur.verifier(bon().signer()))
        .isInstanceOf(EmetteurInjoignable.class);
    assertThat(emetteur.lectures()).isZero();
    emetteur.close();
    passer(ClesDeLEmetteur.REPRISE);
    assertThatThrownBy(() -> verificateur.verifier(bon().signer()))
        .isInstanceOf(EmetteurInjoignable.class);
  }

  @Test
  void readsTheKeysWhereItIsTold() throws Exception {
    ReglagesOidc reglages = reglages(Optional.of(URI.create(emetteur.adresseDesCles())), 30);
    assertThat(VerificateurOidc.de(reglages).verifier(bon().signer()).caf()).contains("35");
  }

  private static void attendre(Callable<Boolean> condition) throws Exception {
    Instant fin = Instant.now().plusSeconds(10);
    while (!condition.call()) {
      assertThat(Instant.now()).isBefore(fin);
      Thread.onSpinWait();
    }
  }
}
