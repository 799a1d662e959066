package fr.ctg.app;

import fr.ctg.app.jeton.ReglagesOidc;
import fr.ctg.platform.persistence.Acces;
import fr.ctg.platform.personne.CleMaitre;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the settings come to: everything that the start decides by.
 *
 * @param ecoute where to answer; the loopback unless the settings say otherwise
 * @param donnees the folder of the embedded database
 * @param base the ordinary PostgreSQL to use instead of the embedded one
 * @param connexions the most connections to the database
 * @param delai how long one request to the database may take
 * @param oidc the issuer whose tokens are trusted, where one is configured
 * @param tetes the keys of the journal's signed heads
 * @param entrainement whether to end after a first round of requests
 * @param reglages the settings themselves
 */
record Configuration(
    Ecoute ecoute,
    Path donnees,
    Optional<BaseExterne> base,
    int connexions,
    Duration delai,
    Optional<ReglagesOidc> oidc,
    ConfigurationDesTetes tetes,
    boolean entrainement,
    ReglagesDonnes reglages) {

  /**
   * An ordinary PostgreSQL.
   *
   * @param application how the application's role reaches it
   * @param proprietaire how the owner of the schemas reaches it, where migrations may be applied
   * @param cleMaitre the key under which the keys of persons are kept in it
   */
  record BaseExterne(Acces application, Optional<Acces> proprietaire, CleMaitre cleMaitre) {}

  /**
   * Makes sense of the settings.
   *
   * @throws DemarrageImpossible when they make none together
   */
  static Configuration lire(ReglagesDonnes reglages) {
    return new Configuration(
        new Ecoute(
            adresse(reglages.texte(Reglage.SERVER_HOST).orElseThrow()),
            reglages.entier(Reglage.SERVER_PORT)),
        Path.of(reglages.texte(Reglage.CTG_DONNEES).orElse("donnees")),
        base(reglages),
        reglages.entier(Reglage.CTG_CONNEXIONS),
        Duration.ofSeconds(reglages.entier(Reglage.CTG_DELAI_REQUETE)),
        ConfigurationOidc.lire(reglages),
        ConfigurationDesTetes.lire(reglages),
        reglages.vrai(Reglage.CTG_ENTRAINEMENT),
        reglages);
  }

  /**
   * What the framework is given: it listens at the address that was looked at here, and reads no
   * setting of its own.
   */
  Config pourLeServeur() {
    return reglages.config(
        Map.of(
            Reglage.SERVER_HOST.cle(), ecoute.hote().getHostAddress(),
            Reglage.SERVER_PORT.cle(), Integer.toString(ecoute.port()),
            Reglage.CTG_ORIGINES.cle(),
                String.join(",", Forme.elements(reglages.texte(Reglage.CTG_ORIGINES).orElse("")))));
  }

  private static InetAddress adresse(String nom) {
    try {
      return InetAddress.getByName(nom);
    } catch (UnknownHostException e) {
      throw new DemarrageImpossible("SERVER_HOST vaut « " + nom + " », que rien ne connaît.", e);
    }
  }

  private static Optional<BaseExterne> base(ReglagesDonnes reglages) {
    Optional<String> url = reglages.texte(Reglage.CTG_DB_URL);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    Acces application =
        new Acces(
            url.get(),
            exige(reglages, Reglage.CTG_DB_USER),
            exige(reglages, Reglage.CTG_DB_PASSWORD));
    Optional<Acces> proprietaire =
        reglages
            .texte(Reglage.CTG_DB_OWNER_USER)
            .map(
                role -> new Acces(url.get(), role, exige(reglages, Reglage.CTG_DB_OWNER_PASSWORD)));
    return Optional.of(new BaseExterne(application, proprietaire, cleMaitre(reglages)));
  }

  private static CleMaitre cleMaitre(ReglagesDonnes reglages) {
    try {
      return CleMaitre.de(Base64.getDecoder().decode(exige(reglages, Reglage.CTG_CLE_MAITRE)));
    } catch (IllegalArgumentException e) {
      throw new DemarrageImpossible(
          reglages.nom(Reglage.CTG_CLE_MAITRE)
              + " n'est pas une clé de "
              + CleMaitre.OCTETS
              + " octets en Base64 : tirez-en une avec « openssl rand -base64 32 » et gardez-la, la"
              + " même pour tous les nœuds.",
          e);
    }
  }

  private static String exige(ReglagesDonnes reglages, Reglage reglage) {
    return reglages
        .texte(reglage)
        .orElseThrow(
            () ->
                new DemarrageImpossible(
                    reglage + " manque : elle va avec la base donnée par CTG_DB_URL."));
  }
}
