package fr.ctg.app;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a setting must look like.
 *
 * @param faute for a value without blanks around it, how to mend it, in French; nothing when it is
 *     as it should be
 */
record Forme(Function<String, Optional<String>> faute) {

  /** Anything. */
  static final Forme TEXTE = new Forme(texte -> Optional.empty());

  static final Forme VRAI_OU_FAUX =
      quand(t -> t.equals("true") || t.equals("false"), "donnez true ou false");

  /** More than nothing, at most a day. */
  static final Forme DUREE =
      quand(
          Forme::estUneDuree,
          "donnez une durée d'une milliseconde à un jour, comme PT30S ou PT2M (ISO 8601)");

  static final Forme ADRESSE =
      quand(
          Forme::estUneAdresse,
          "ce n'est pas une adresse ; donnez 127.0.0.1 pour cette machine seule, 0.0.0.0 pour"
              + " toutes");

  static final Forme URL = quand(Forme::estUneUrl, "donnez une adresse entière, https://…");

  static final Forme BASE =
      quand(
          t -> t.startsWith("jdbc:postgresql:"),
          "donnez une adresse de la forme jdbc:postgresql://hote:5432/base");

  static final Forme DOSSIER = new Forme(Forme::fauteDeDossier);

  static final Forme ORIGINES = new Forme(t -> premiereFaute(t, Forme::fauteDOrigine));

  static final Forme CHEMINS =
      new Forme(
          t ->
              premiereFaute(
                  t,
                  chemin ->
                      chemin.startsWith("/")
                          ? Optional.empty()
                          : Optional.of(
                              "« "
                                  + chemin
                                  + " » n'est pas le chemin d'une adresse : il commence"
                                  + " par « / », comme /api/v1/simulations/lot")));

  private static final Duration UN_JOUR = Duration.ofDays(1);

  /** A whole number, both bounds included. */
  static Forme entier(long min, long max) {
    return quand(t -> estUnEntier(t, min, max), "donnez un nombre entier de " + min + " à " + max);
  }

  /** The elements of a comma-separated list, without blanks around them. */
  static List<String> elements(String liste) {
    return Arrays.stream(liste.split(",", -1))
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .toList();
  }

  private static Forme quand(Function<String, Boolean> bonne, String sinon) {
    return new Forme(texte -> bonne.apply(texte) ? Optional.empty() : Optional.of(sinon));
  }

  private static boolean estUnEntier(String texte, long min, long max) {
    try {
      long nombre = Long.parseLong(texte);
      return nombre >= min && nombre <= max;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean estUneDuree(String texte) {
    try {
      Duration duree = Duration.parse(texte);
      return duree.toMillis() >= 1 && duree.compareTo(UN_JOUR) <= 0;
    } catch (DateTimeParseException | ArithmeticException e) {
      return false;
    }
  }

  private static boolean estUneAdresse(String texte) {
    try {
      return InetAddress.getByName(texte) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean estUneUrl(String texte) {
    @Nullable URI adresse = uri(texte);
    return adresse != null
        && ("https".equals(adresse.getScheme()) || "http".equals(adresse.getScheme()))
        && adresse.getHost() != null
        && adresse.getFragment() == null;
  }

  private static Optional<String> fauteDeDossier(String texte) {
    try {
      return Path.of(texte).toString().isEmpty()
          ? Optional.of("donnez le chemin d'un dossier")
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.of(
          "la locale du système (codage "
              + Charset.forName(System.getProperty("sun.jnu.encoding", "US-ASCII"))
              + ") ne sait pas écrire ce chemin ; lancez l'application avec LC_ALL=C.UTF-8, ou"
              + " choisissez un chemin sans accent");
    }
  }

  private static Optional<String> premiereFaute(
      String liste, Function<String, Optional<String>> faute) {
    return elements(liste).stream().map(faute).flatMap(Optional::stream).findFirst();
  }

  /**
   * Browsers send an origin in one writing only, and one in any other writing would never match: no
   * answer would tell why.
   */
  private static Optional<String> fauteDOrigine(String texte) {
    if (texte.equals("*")) {
      return Optional.of(
          "« * » n'est pas une origine ; nommez chacune, comme https://portail.example");
    }
    @Nullable URI adresse = uri(texte.contains("://") ? texte : "https://" + texte);
    if (adresse == null
        || adresse.getHost() == null
        || !(adresse.getScheme().equalsIgnoreCase("https")
            || adresse.getScheme().equalsIgnoreCase("http"))) {
      return Optional.of(
          "« " + texte + " » n'est pas une origine ; écrivez comme https://portail.example");
    }
    String juste = origine(adresse);
    return juste.equals(texte)
        ? Optional.empty()
        : Optional.of(
            "« "
                + texte
                + " » n'est pas ce que les navigateurs envoient ; écrivez "
                + juste
                + " (ni chemin ni « / » final, toujours http:// ou https://)");
  }

  private static String origine(URI adresse) {
    String schema = adresse.getScheme().toLowerCase(Locale.ROOT);
    int habituel = schema.equals("https") ? 443 : 80;
    String port =
        adresse.getPort() < 0 || adresse.getPort() == habituel ? "" : ":" + adresse.getPort();
    return schema + "://" + adresse.getHost().toLowerCase(Locale.ROOT) + port;
  }

  private static @Nullable URI uri(String texte) {
    try {
      return new URI(texte);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
