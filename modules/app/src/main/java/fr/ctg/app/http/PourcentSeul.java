package fr.ctg.app.http;

import fr.ctg.platform.json.Faute;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A percent sign in an address that begins no code: neither the server nor the framework reads such
 * an address, and what they say of it helps nobody.
 */
final class PourcentSeul {

  private static final Pattern SEUL = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern NOM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

  private PourcentSeul() {}

  /** The fault of that address, path and query as they came, if it has that one. */
  static Optional<Faute> dans(String adresse) {
    Matcher seul = SEUL.matcher(adresse);
    return seul.find() ? Optional.of(faute(parametre(adresse, seul.start()))) : Optional.empty();
  }

  /** The parameter in whose value that place is; empty in the path. */
  private static String parametre(String adresse, int place) {
    int requete = adresse.indexOf('?');
    if (requete < 0 || requete > place) {
      return "";
    }
    int debut = Math.max(requete, adresse.lastIndexOf('&', place)) + 1;
    int egal = adresse.indexOf('=', debut);
    String nom = egal < 0 || egal > place ? "" : adresse.substring(debut, egal);
    return NOM.matcher(nom).matches() ? nom : "";
  }

  private static Faute faute(String parametre) {
    return new Faute(
        parametre.isEmpty() ? "" : "/" + parametre,
        "FORMAT",
        (parametre.isEmpty() ? "L'adresse" : "« " + parametre + " »")
            + " contient un « % » que deux chiffres hexadécimaux ne suivent pas : écrivez « %25 »"
            + " pour le signe lui-même.");
  }
}
