package fr.ctg.app.http;

/**
 * The addresses of those who look after the service: its health and its metrics. They are answered
 * whatever others ask for.
 */
final class Sondes {

  private static final String SANTE = "/health";
  private static final String MESURES = "/metrics";

  private Sondes() {}

  static boolean est(String chemin) {
    return sous(SANTE, chemin) || deMesures(chemin);
  }

  static boolean deMesures(String chemin) {
    return sous(MESURES, chemin);
  }

  private static boolean sous(String racine, String chemin) {
    return chemin.startsWith(racine)
        && (chemin.length() == racine.length() || chemin.charAt(racine.length()) == '/');
  }
}
