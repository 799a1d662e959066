package fr.ctg.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting that the environment or a system property ({@code -Dctg.debit=0}) may give, by the
 * name of its variable. What is not here cannot be set from outside: a test holds this list against
 * the defaults and against what users are told.
 */
enum Reglage {
  SERVER_PORT("server.port", Forme.entier(0, 65_535)),
  SERVER_HOST("server.host", Forme.ADRESSE),
  SERVER_CONNECTION_OPTIONS_TCP_NO_DELAY(
      "server.connection-options.tcp-no-delay", Forme.VRAI_OU_FAUX),
  SERVER_MAX_PAYLOAD_SIZE("server.max-payload-size", Forme.entier(-1, Long.MAX_VALUE)),
  SERVER_IDLE_CONNECTION_TIMEOUT("server.idle-connection-timeout", Forme.DUREE),
  SERVER_IDLE_CONNECTION_PERIOD("server.idle-connection-period", Forme.DUREE),

  CTG_OIDC_EMETTEUR("ctg.oidc.emetteur", Forme.URL),
  CTG_OIDC_AUDIENCE("ctg.oidc.audience", Forme.TEXTE),
  CTG_OIDC_CLES("ctg.oidc.cles", Forme.URL),
  CTG_OIDC_TOLERANCE("ctg.oidc.tolerance", Forme.entier(0, 300)),
  MP_JWT_VERIFY_ISSUER("mp.jwt.verify.issuer", Forme.URL),
  MP_JWT_VERIFY_AUDIENCES("mp.jwt.verify.audiences", Forme.TEXTE),
  MP_JWT_VERIFY_PUBLICKEY_LOCATION("mp.jwt.verify.publickey.location", Forme.URL),
  MP_JWT_VERIFY_CLOCK_SKEW("mp.jwt.verify.clock.skew", Forme.entier(0, 300)),

  CTG_DONNEES("ctg.donnees", Forme.DOSSIER),
  CTG_DB_URL("ctg.db.url", Forme.BASE),
  CTG_DB_USER("ctg.db.user", Forme.TEXTE),
  CTG_DB_PASSWORD("ctg.db.password", Forme.TEXTE),
  CTG_DB_OWNER_USER("ctg.db.owner.user", Forme.TEXTE),
  CTG_DB_OWNER_PASSWORD("ctg.db.owner.password", Forme.TEXTE),
  CTG_CONNEXIONS("ctg.connexions", Forme.entier(2, 200)),
  CTG_DELAI_REQUETE("ctg.delai.requete", Forme.entier(1, 3_600)),

  // What may be a botched key is not repeated: these are judged where they are read.
  CTG_CLE_MAITRE("ctg.cle.maitre", Forme.TEXTE),
  CTG_CLE_DES_TETES("ctg.cle.des.tetes", Forme.TEXTE),
  CTG_CLES_DES_TETES_ANCIENNES("ctg.cles.des.tetes.anciennes", Forme.TEXTE),
  CTG_TETES_ENTREES("ctg.tetes.entrees", Forme.entier(1, Integer.MAX_VALUE)),
  CTG_TETES_MINUTES("ctg.tetes.minutes", Forme.entier(1, 1_440)),

  CTG_ORIGINES("ctg.origines", Forme.ORIGINES),
  CTG_DEBIT("ctg.debit", Forme.entier(0, Integer.MAX_VALUE)),
  CTG_DEBIT_SUJET("ctg.debit.sujet", Forme.entier(0, Integer.MAX_VALUE)),
  CTG_DELAI_ENVOI("ctg.delai.envoi", Forme.entier(1, 3_600)),
  CTG_DELAI_LECTURE("ctg.delai.lecture", Forme.entier(1, 3_600)),
  CTG_DELAI_CALCUL("ctg.delai.calcul", Forme.entier(1, 3_600)),
  CTG_FLUX("ctg.flux", Forme.entier(0, 1_000_000)),
  CTG_FLUX_PAR_ADRESSE("ctg.flux.par-adresse", Forme.entier(0, 1_000_000)),
  CTG_PRISES("ctg.prises", Forme.entier(1, 1_000_000)),
  CTG_PRISES_ADRESSE("ctg.prises.adresse", Forme.entier(0, 1_000_000)),
  CTG_BUDGET_CORPS("ctg.budget.corps", Forme.entier(65_536, Long.MAX_VALUE)),
  CTG_BUDGET_FLUX("ctg.budget.flux", Forme.entier(65_536, Long.MAX_VALUE)),
  CTG_CORPS("ctg.corps", Forme.entier(1, Integer.MAX_VALUE)),
  CTG_CORPS_SANS_LIMITE("ctg.corps.sans-limite", Forme.CHEMINS),

  CTG_EVENEMENTS_RETENTION("ctg.evenements.retention", Forme.entier(1, 36_500)),
  CTG_EVENEMENTS_MENAGE("ctg.evenements.menage", Forme.entier(1, 86_400)),
  CTG_EVENEMENTS_BATTEMENT("ctg.evenements.battement", Forme.entier(1, 3_600)),
  CTG_EVENEMENTS_FLUX("ctg.evenements.flux", Forme.entier(1, 1_000_000)),
  CTG_EVENEMENTS_FLUX_PAR_ADRESSE("ctg.evenements.flux-par-adresse", Forme.entier(0, 1_000_000)),
  CTG_EVENEMENTS_FLUX_PAR_SUJET("ctg.evenements.flux-par-sujet", Forme.entier(1, 1_000_000)),
  CTG_EVENEMENTS_ANNEAU("ctg.evenements.anneau", Forme.entier(16, 1_000_000)),
  CTG_EVENEMENTS_SONDAGE("ctg.evenements.sondage", Forme.entier(1, 200)),

  CTG_VERIFICATION_HEURES("ctg.verification.heures", Forme.entier(0, 8_760)),

  /** For those who build the application: it ends after a first round of requests. */
  CTG_ENTRAINEMENT("ctg.entrainement", Forme.VRAI_OU_FAUX);

  /**
   * What stands in the file of defaults and is not to be changed from outside: how the application
   * is put together.
   */
  static final List<String> ASSEMBLAGE = List.of("mp.openapi.", "server.features.", "jersey.");

  /** Where each key either is a setting of this list or means nothing. */
  private static final List<String> DOMAINES = List.of("server.", "ctg.", "mp.", "jersey.");

  private final String cle;
  private final Forme forme;

  Reglage(String cle, Forme forme) {
    this.cle = cle;
    this.forme = forme;
  }

  /** Its key among the system properties and the defaults. */
  String cle() {
    return cle;
  }

  /** What a value of it looks like. */
  Forme forme() {
    return forme;
  }

  static Optional<Reglage> deCle(String cle) {
    return Arrays.stream(values()).filter(r -> r.cle.equals(cle)).findFirst();
  }

  /** Whether a key looks like a setting, but is none. */
  static boolean inconnue(String cle) {
    return DOMAINES.stream().anyMatch(cle::startsWith) && deCle(cle).isEmpty();
  }

  /** The name of the variable of a key, as MicroProfile Config has it. */
  static String variable(String cle) {
    return cle.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
