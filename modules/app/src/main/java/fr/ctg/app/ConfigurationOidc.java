package fr.ctg.app;

import fr.ctg.app.jeton.ReglagesOidc;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the settings say about the issuer of tokens. Every variable has a second name, the one of
 * MicroProfile JWT, for whoever has it already.
 */
final class ConfigurationOidc {

  private static final Map<Reglage, Reglage> SECONDS_NOMS =
      Map.of(
          Reglage.CTG_OIDC_EMETTEUR, Reglage.MP_JWT_VERIFY_ISSUER,
          Reglage.CTG_OIDC_AUDIENCE, Reglage.MP_JWT_VERIFY_AUDIENCES,
          Reglage.CTG_OIDC_CLES, Reglage.MP_JWT_VERIFY_PUBLICKEY_LOCATION,
          Reglage.CTG_OIDC_TOLERANCE, Reglage.MP_JWT_VERIFY_CLOCK_SKEW);

  private static final int TOLERANCE_DEFAUT = 30;

  private ConfigurationOidc() {}

  /**
   * Reads it.
   *
   * @return nothing when no issuer is named
   * @throws DemarrageImpossible when it makes no sense
   */
  static Optional<ReglagesOidc> lire(ReglagesDonnes reglages) {
    Optional<String> emetteur = valeur(reglages, Reglage.CTG_OIDC_EMETTEUR);
    if (emetteur.isEmpty()) {
      exigerAucunReste(reglages);
      return Optional.empty();
    }
    return Optional.of(
        new ReglagesOidc(
            emetteur.get(),
            audiences(reglages),
            valeur(reglages, Reglage.CTG_OIDC_CLES).map(URI::create),
            Duration.ofSeconds(
                valeur(reglages, Reglage.CTG_OIDC_TOLERANCE)
                    .map(Integer::parseInt)
                    .orElse(TOLERANCE_DEFAUT))));
  }

  private static void exigerAucunReste(ReglagesDonnes reglages) {
    for (Reglage autre :
        List.of(Reglage.CTG_OIDC_AUDIENCE, Reglage.CTG_OIDC_CLES, Reglage.CTG_OIDC_TOLERANCE)) {
      if (valeur(reglages, autre).isPresent()) {
        throw new DemarrageImpossible(
            reglages.nom(donne(reglages, autre))
                + " est donnée sans "
                + Reglage.CTG_OIDC_EMETTEUR
                + " : donnez aussi l'adresse de l'émetteur des jetons, ou retirez-la.");
      }
    }
  }

  private static Set<String> audiences(ReglagesDonnes reglages) {
    Set<String> audiences =
        valeur(reglages, Reglage.CTG_OIDC_AUDIENCE).stream()
            .flatMap(v -> Forme.elements(v).stream())
            .collect(Collectors.toUnmodifiableSet());
    if (audiences.isEmpty()) {
      throw new DemarrageImpossible(
          Reglage.CTG_OIDC_AUDIENCE
              + " manque : donnez le nom sous lequel l'émetteur connaît ce service (« aud » de ses"
              + " jetons), elle va avec "
              + Reglage.CTG_OIDC_EMETTEUR
              + ".");
    }
    return audiences;
  }

  /** The one that is given: the first name, else the second. */
  private static Reglage donne(ReglagesDonnes reglages, Reglage reglage) {
    Reglage second = Objects.requireNonNull(SECONDS_NOMS.get(reglage));
    return reglages.texte(reglage).isEmpty() && reglages.texte(second).isPresent()
        ? second
        : reglage;
  }

  private static Optional<String> valeur(ReglagesDonnes reglages, Reglage reglage) {
    return reglages.texte(donne(reglages, reglage));
  }
}
