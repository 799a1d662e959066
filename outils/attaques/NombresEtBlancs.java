import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Numbers whose exponent belies their length and texts in which nothing can be seen, wherever one
 * can be sent: in new things, in corrections, in cursors and in searches. Each is refused, none is
 * an error of the service.
 */
final class NombresEtBlancs {

  private static final String CAF = "29";
  private static final String CORRECTIF = "application/merge-patch+json";

  private static final String[] NOMBRES = {
    "1e99999", "1e9999", "-1E+999999999", "1e-999999999", "1e99999999999", "9".repeat(400)
  };

  private static final String[] BLANCS = {
    "\\u3000", "\\u2028", "\\u00a0", "\\u200b", "\\ufeff", "\\u2800", "\\u3164", "\\u202e", "\\ud800",
    "\\u0000", "\\u0085", "   "
  };

  private NombresEtBlancs() {}

  public static void main(String[] arguments) throws Exception {
    Cible cible = Cible.de(arguments);
    String[] jeton = {"Authorization", "Bearer " + cible.jeton("CAF_GESTIONNAIRE", CAF)};
    HttpResponse<String> cree =
        cible.demanderEnJson(
            "POST",
            "/api/v1/conventions",
            "{\"libelle\":\"\\u3000Numérique\\u00a0\",\"rang\":\"PREMIERE\",\"debut\":\"2031-01-01\","
                + "\"fin\":\"2033-12-31\"}",
            jeton);
    cible.constater(cree.statusCode() == 201, "une convention : " + cree.statusCode());
    cible.constater(
        Cible.membre(cree.body(), "libelle").filter("Numérique"::equals).isPresent(),
        "les blancs restent autour du nom : " + Cible.membre(cree.body(), "libelle"));
    String convention = "/api/v1/conventions/" + Cible.membre(cree.body(), "id").orElse("");
    String[] entetes = {
      jeton[0], jeton[1], "If-Match", cree.headers().firstValue("ETag").orElse("\"1\"")
    };
    for (String nombre : NOMBRES) {
      corriger(cible, convention, "{\"libelle\":" + nombre + "}", entetes);
      corriger(cible, convention, "{\"axes\":[{\"x\":[" + nombre + "]}]}", entetes);
      refuser(cible, "/api/v1/simulations", "{\"annee\":" + nombre + "}");
      refuser(cible, "/api/v1/simulations", "{\"postes\":[{\"etp\":" + nombre + "}]}");
    }
    // Each written out would be ten thousand times as long.
    corriger(cible, convention, "{\"axes\":[" + "1e9999,".repeat(30_000) + "1]}", entetes);
    for (String blanc : BLANCS) {
      corriger(cible, convention, "{\"libelle\":\"" + blanc + "\"}", entetes);
      refuser(cible, "/api/v1/conventions", "{\"libelle\":\"" + blanc + "\"}", jeton);
      refuser(
          cible, "/api/v1/partenaires", "{\"siren\":\"1\",\"nom\":\"" + blanc + "\"}", jeton);
    }
    lire(cible, "/api/v1/territoires/communes?q=%E3%80%80");
    lire(cible, "/api/v1/referentiel/recherche?q=%E2%80%8B");
    lire(cible, "/api/v1/territoires/communes?limite=1e99999");
    forger(cible);
    cible.finir();
  }

  /** The mark of a true cursor, with a place that nobody gave. */
  private static void forger(Cible cible) throws IOException, InterruptedException {
    String recherche = "/api/v1/referentiel/recherche?q=evaluation&limite=1";
    String vrai =
        Cible.membre(cible.demander("GET", recherche, null).body(), "suivant").orElse("");
    String marque =
        new String(Base64.getUrlDecoder().decode(vrai), StandardCharsets.UTF_8).split("\"")[1];
    for (String rang : new String[] {"1e999999999", "1e-999999999", "NaN", "9".repeat(1_000)}) {
      String faux = "[\"" + marque + "\",\"" + rang + "\",\"1\"]";
      lire(
          cible,
          recherche
              + "&curseur="
              + Base64.getUrlEncoder()
                  .withoutPadding()
                  .encodeToString(faux.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static void corriger(Cible cible, String chemin, String corps, String... entetes)
      throws IOException, InterruptedException {
    String[] tous = java.util.Arrays.copyOf(entetes, entetes.length + 2);
    tous[entetes.length] = "Content-Type";
    tous[entetes.length + 1] = CORRECTIF;
    juger(cible, "PATCH", corps, cible.demander("PATCH", chemin, corps, tous));
  }

  private static void refuser(Cible cible, String chemin, String corps, String... entetes)
      throws IOException, InterruptedException {
    juger(cible, "POST " + chemin, corps, cible.demanderEnJson("POST", chemin, corps, entetes));
  }

  private static void lire(Cible cible, String chemin) throws IOException, InterruptedException {
    juger(cible, "GET", chemin, cible.demander("GET", chemin, null));
  }

  private static void juger(Cible cible, String quoi, String valeur, HttpResponse<String> reponse) {
    cible.constater(
        reponse.statusCode() == 400 && reponse.body().length() < 256 * 1024,
        quoi
            + " "
            + valeur.substring(0, Math.min(valeur.length(), 80))
            + " : 400 attendu, et non "
            + reponse.statusCode());
  }
}
