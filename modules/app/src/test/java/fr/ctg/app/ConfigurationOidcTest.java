package fr.ctg.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.jeton.ReglagesOidc;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the environment may say about the issuer of tokens. */
class ConfigurationOidcTest {

  private static final String EMETTEUR = "https://oidc.example/realms/ctg";

  private static Optional<ReglagesOidc> lire(Map<String, String> environnement) {
    return ConfigurationOidc.lire(ReglagesDonnes.lire(Map.of(), environnement));
  }

  private static void refuse(Map<String, String> environnement, String... mots) {
    assertThatThrownBy(() -> lire(environnement))
        .isInstanceOfSatisfying(
            DemarrageImpossible.class,
            e -> assertThat(e.ligne()).contains(mots).doesNotContain("\n"));
  }

  @Test
  void namesNoIssuerByItself() {
    assertThat(lire(Map.of())).isEmpty();
    assertThat(lire(Map.of("CTG_OIDC_EMETTEUR", " "))).isEmpty();
  }

  @Test
  void readsAnIssuer() {
    assertThat(lire(Map.of("CTG_OIDC_EMETTEUR", EMETTEUR, "CTG_OIDC_AUDIENCE", "ctg, ctg-bis")))
        .hasValueSatisfying(
            reglages -> {
              assertThat(reglages.emetteur()).isEqualTo(EMETTEUR);
              assertThat(reglages.audiences()).containsExactlyInAnyOrder("ctg", "ctg-bis");
              assertThat(reglages.cles()).isEmpty();
              assertThat(reglages.tolerance()).isEqualTo(Duration.ofSeconds(30));
            });
  }

  @Test
  void knowsTheNamesOfMicroProfile() {
    ReglagesOidc reglages =
        lire(Map.of(
                "MP_JWT_VERIFY_ISSUER",
                EMETTEUR,
                "MP_JWT_VERIFY_AUDIENCES",
                "ctg",
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                EMETTEUR + "/certs",
                "MP_JWT_VERIFY_CLOCK_SKEW",
                "5"))
            .orElseThrow();
    assertThat(reglages.emetteur()).isEqualTo(EMETTEUR);
    assertThat(reglages.cles()).contains(URI.create(EMETTEUR + "/certs"));
    assertThat(reglages.tolerance()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void prefersItsOwnNames() {
    assertThat(
            lire(Map.of(
                    "CTG_OIDC_EMETTEUR",
                    EMETTEUR,
                    "MP_JWT_VERIFY_ISSUER",
                    "https://autre.example",
                    "CTG_OIDC_AUDIENCE",
                    "ctg"))
                .orElseThrow()
                .emetteur())
        .isEqualTo(EMETTEUR);
  }

  @Test
  void refusesInOneLineWhatMakesNoSense() {
    refuse(Map.of("CTG_OIDC_EMETTEUR", EMETTEUR), "CTG_OIDC_AUDIENCE");
    refuse(Map.of("CTG_OIDC_EMETTEUR", EMETTEUR, "CTG_OIDC_AUDIENCE", " , "), "CTG_OIDC_AUDIENCE");
    refuse(Map.of("CTG_OIDC_AUDIENCE", "ctg"), "CTG_OIDC_AUDIENCE", "CTG_OIDC_EMETTEUR");
    refuse(Map.of("CTG_OIDC_CLES", EMETTEUR), "CTG_OIDC_CLES", "CTG_OIDC_EMETTEUR");
    for (String adresse : new String[] {"oidc.example", "ftp://x/", "https://", "https://a b/"}) {
      refuse(
          Map.of("CTG_OIDC_EMETTEUR", adresse, "CTG_OIDC_AUDIENCE", "ctg"),
          "CTG_OIDC_EMETTEUR",
          adresse);
      refuse(
          Map.of(
              "CTG_OIDC_EMETTEUR", EMETTEUR, "CTG_OIDC_AUDIENCE", "ctg", "CTG_OIDC_CLES", adresse),
          "CTG_OIDC_CLES",
          adresse);
    }
    for (String tolerance : new String[] {"301", "-1", "un peu"}) {
      refuse(
          Map.of(
              "CTG_OIDC_EMETTEUR",
              EMETTEUR,
              "CTG_OIDC_AUDIENCE",
              "ctg",
              "CTG_OIDC_TOLERANCE",
              tolerance),
          "CTG_OIDC_TOLERANCE",
          "300");
    }
  }
}
