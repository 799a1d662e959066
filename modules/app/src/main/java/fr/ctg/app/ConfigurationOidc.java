package fr.ctg.app;

import fr.ctg.app.jeton.ReglagesOidc;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the environment says about the issuer of tokens. Every variable has a second name, the one
 * of MicroProfile JWT, for whoever has it already.
 */
final class ConfigurationOidc {

  private static final String EMETTEUR = "CTG_OIDC_EMETTEUR";
  private static final String AUDIENCE = "CTG_OIDC_AUDIENCE";
  private static final String CLES = "CTG_OIDC_CLES";
  private static final String TOLERANCE = "CTG_OIDC_TOLERANCE";
  private static final int TOLERANCE_DEFAUT = 30;
  private static final int TOLERANCE_MAX = 300;

  private static final Map<String, String> SECONDS_NOMS =
      Map.of(
          EMETTEUR, "MP_JWT_VERIFY_ISSUER",
          AUDIENCE, "MP_JWT_VERIFY_AUDIENCES",
          CLES, "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
          TOLERANCE, "MP_JWT_VERIFY_CLOCK_SKEW");

  private ConfigurationOidc() {}

  /**
   * Reads it.
   *
   * @return nothing when no issuer is named
   * @throws DemarrageImpossible when it makes no sense
   */
  static Optional<ReglagesOidc> lire(Map<String, String> environnement) {
    Optional<String> emetteur = valeur(environnement, EMETTEUR);
    if (emetteur.isEmpty()) {
      exigerAucunReste(environnement);
      return Optional.empty();
    }
    adresse(nom(environnement, EMETTEUR), emetteur.get());
    return Optional.of(
        new ReglagesOidc(
            emetteur.get(),
            audiences(environnement),
            valeur(environnement, CLES).map(v -> adresse(nom(environnement, CLES), v)),
            Duration.ofSeconds(
                Configuration.entier(
                    environnement,
                    nom(environnement, TOLERANCE),
                    TOLERANCE_DEFAUT,
                    0,
                    TOLERANCE_MAX))));
  }

  private static void exigerAucunReste(Map<String, String> environnement) {
    for (String autre : new String[] {AUDIENCE, CLES, TOLERANCE}) {
      if (valeur(environnement, autre).isPresent()) {
        throw new DemarrageImpossible(
            nom(environnement, autre)
                + " est donnée sans "
                + EMETTEUR
                + " : donnez aussi l'adresse de l'émetteur des jetons, ou retirez-la.");
      }
    }
  }

  private static Set<String> audiences(Map<String, String> environnement) {
    Set<String> audiences =
        valeur(environnement, AUDIENCE).stream()
            .flatMap(v -> Stream.of(v.split(",")))
            .map(String::strip)
            .filter(v -> !v.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    if (audiences.isEmpty()) {
      throw new DemarrageImpossible(
          AUDIENCE
              + " manque : donnez le nom sous lequel l'émetteur connaît ce service (« aud » de ses"
              + " jetons), elle va avec "
              + EMETTEUR
              + ".");
    }
    return audiences;
  }

  private static URI adresse(String nom, String texte) {
    try {
      URI adresse = new URI(texte);
      if (("https".equals(adresse.getScheme()) || "http".equals(adresse.getScheme()))
          && adresse.getHost() != null
          && adresse.getFragment() == null) {
        return adresse;
      }
    } catch (URISyntaxException e) {
      // Told below, as an address of another kind is.
    }
    throw new DemarrageImpossible(
        nom + " vaut « " + texte + " » : donnez une adresse entière, https://…");
  }

  /** The name that is set: the first one, else the second. */
  private static String nom(Map<String, String> environnement, String nom) {
    String second = String.valueOf(SECONDS_NOMS.get(nom));
    return Configuration.valeur(environnement, nom).isEmpty()
            && Configuration.valeur(environnement, second).isPresent()
        ? second
        : nom;
  }

  private static Optional<String> valeur(Map<String, String> environnement, String nom) {
    return Configuration.valeur(environnement, nom(environnement, nom)).map(String::strip);
  }
}
