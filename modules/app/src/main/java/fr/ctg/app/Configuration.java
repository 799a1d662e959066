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
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about the start.
 *
 * @param hote the address to answer at; the loopback unless the environment says otherwise
 * @param port the port to answer at, 1 to 65535, or 0 for any free one
 * @param donnees the folder of the embedded database
 * @param base the ordinary PostgreSQL to use instead of the embedded one
 * @param connexions the most connections to the database
 * @param delai how long one request to the database may take
 * @param oidc the issuer whose tokens are trusted, where one is configured
 * @param tetes the keys of the journal's signed heads
 */
record Configuration(
    InetAddress hote,
    int port,
    Path donnees,
    Optional<BaseExterne> base,
    int connexions,
    Duration delai,
    Optional<ReglagesOidc> oidc,
    ConfigurationDesTetes tetes) {

  /**
   * An ordinary PostgreSQL.
   *
   * @param application how the application's role reaches it
   * @param proprietaire how the owner of the schemas reaches it, where migrations may be applied
   * @param cleMaitre the key under which the keys of persons are kept in it
   */
  record BaseExterne(Acces application, Optional<Acces> proprietaire, CleMaitre cleMaitre) {}

  private static final String HOTE_DEFAUT = "127.0.0.1";
  private static final int PORT_DEFAUT = 8080;
  private static final int CONNEXIONS_DEFAUT = 12;
  private static final int DELAI_DEFAUT = 30;

  /**
   * Reads the environment.
   *
   * @throws DemarrageImpossible when a variable makes no sense
   */
  static Configuration lire(Map<String, String> environnement) {
    // Read by the server's own configuration; a value that makes no sense is told here, in one
    // line.
    entier(environnement, "CTG_DEBIT", 0, 0, Integer.MAX_VALUE);
    entier(environnement, "CTG_DEBIT_SUJET", 0, 0, Integer.MAX_VALUE);
    entier(environnement, "CTG_CORPS", 1, 1, Integer.MAX_VALUE);
    entier(environnement, "CTG_EVENEMENTS_RETENTION", 1, 1, 36_500);
    entier(environnement, "CTG_EVENEMENTS_BATTEMENT", 1, 1, 3_600);
    entier(environnement, "CTG_EVENEMENTS_DELAI_ECRITURE", 1, 1, 3_600);
    entier(environnement, "CTG_EVENEMENTS_FLUX", 1, 1, 1_000_000);
    entier(environnement, "CTG_EVENEMENTS_FLUX_PAR_SUJET", 1, 1, 1_000_000);
    entier(environnement, "CTG_EVENEMENTS_ANNEAU", 16, 16, 1_000_000);
    entier(environnement, "CTG_EVENEMENTS_SONDAGE", 1, 1, 200);
    entier(environnement, "CTG_EVENEMENTS_MENAGE", 1, 1, 86_400);
    return new Configuration(
        hote(environnement),
        entier(environnement, "SERVER_PORT", PORT_DEFAUT, 0, 65_535),
        Path.of(valeur(environnement, "CTG_DONNEES").orElse("donnees")),
        base(environnement),
        entier(environnement, "CTG_CONNEXIONS", CONNEXIONS_DEFAUT, 2, 200),
        Duration.ofSeconds(entier(environnement, "CTG_DELAI_REQUETE", DELAI_DEFAUT, 1, 3_600)),
        ConfigurationOidc.lire(environnement),
        ConfigurationDesTetes.lire(environnement));
  }

  private static InetAddress hote(Map<String, String> environnement) {
    String nom = valeur(environnement, "SERVER_HOST").orElse(HOTE_DEFAUT);
    try {
      return InetAddress.getByName(nom);
    } catch (UnknownHostException e) {
      throw new DemarrageImpossible(
          "SERVER_HOST vaut « "
              + nom
              + " », qui n'est pas une adresse : donnez 127.0.0.1 pour cette machine seule, 0.0.0.0"
              + " pour toutes.",
          e);
    }
  }

  private static Optional<BaseExterne> base(Map<String, String> environnement) {
    Optional<String> url = valeur(environnement, "CTG_DB_URL");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.get().startsWith("jdbc:postgresql:")) {
      throw new DemarrageImpossible(
          "CTG_DB_URL vaut « "
              + url.get()
              + " » : donnez une adresse de la forme jdbc:postgresql://hote:5432/base.");
    }
    Acces application =
        new Acces(
            url.get(),
            exige(environnement, "CTG_DB_USER"),
            exige(environnement, "CTG_DB_PASSWORD"));
    Optional<Acces> proprietaire =
        valeur(environnement, "CTG_DB_OWNER_USER")
            .map(role -> new Acces(url.get(), role, exige(environnement, "CTG_DB_OWNER_PASSWORD")));
    return Optional.of(new BaseExterne(application, proprietaire, cleMaitre(environnement)));
  }

  private static CleMaitre cleMaitre(Map<String, String> environnement) {
    try {
      return CleMaitre.de(Base64.getDecoder().decode(exige(environnement, "CTG_CLE_MAITRE")));
    } catch (IllegalArgumentException e) {
      throw new DemarrageImpossible(
          "CTG_CLE_MAITRE n'est pas une clé de "
              + CleMaitre.OCTETS
              + " octets en Base64 : tirez-en une avec « openssl rand -base64 32 » et gardez-la, la"
              + " même pour tous les nœuds.",
          e);
    }
  }

  private static String exige(Map<String, String> environnement, String nom) {
    return valeur(environnement, nom)
        .orElseThrow(
            () ->
                new DemarrageImpossible(
                    nom + " manque : elle va avec la base donnée par CTG_DB_URL."));
  }

  static int entier(Map<String, String> environnement, String nom, int defaut, int min, int max) {
    Optional<String> texte = valeur(environnement, nom);
    if (texte.isEmpty()) {
      return defaut;
    }
    try {
      int nombre = Integer.parseInt(texte.get());
      if (nombre >= min && nombre <= max) {
        return nombre;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    throw new DemarrageImpossible(
        "%s vaut « %s » : donnez un nombre entier de %d à %d."
            .formatted(nom, texte.get(), min, max));
  }

  static Optional<String> valeur(Map<String, String> environnement, String nom) {
    @Nullable String valeur = environnement.get(nom);
    return Optional.ofNullable(valeur).filter(v -> !v.isBlank());
  }
}
