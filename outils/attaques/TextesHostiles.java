import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * Long texts that patterns with overlapping stars, sorting of combining signs or quoting would take
 * the square of: each is refused at once.
 */
final class TextesHostiles {

  private static final String CAF = "29";

  /** A loaded machine included; it was 24 s. */
  private static final long TEMPS_MAX_MS = 2_000;

  private TextesHostiles() {}

  public static void main(String[] arguments) throws Exception {
    Cible cible = Cible.de(arguments);
    String jeton = cible.jeton("CAF_GESTIONNAIRE", CAF);
    Map<String, String> textes =
        Map.of(
            "80 Ko d'une lettre, puis une fin de ligne", "a".repeat(80_000) + "\\n",
            "80 Ko de blancs", " ".repeat(80_000),
            "80 Ko de blancs d'Unicode", "\u3000".repeat(27_000),
            "80 Ko de signes à ranger", "a" + "\u0301\u0316".repeat(20_000),
            "80 Ko de lettres décomposées", "e\u0301".repeat(27_000),
            "80 Ko d'accolades", "{".repeat(80_000));
    for (var texte : textes.entrySet()) {
      refuser(
          cible,
          jeton,
          "/api/v1/conventions",
          texte.getKey(),
          "{\"libelle\":\"" + texte.getValue() + "\",\"axes\":[{\"libelle\":\"a\"}]}");
    }
    // An address where 16 KiB are the most: what is shorter than the others goes through too.
    refuser(
        cible,
        jeton,
        "/api/v1/partenaires",
        "15 Ko d'une lettre, puis une fin de ligne",
        "{\"nom\":\"" + "a".repeat(15_000) + "\\n\"}");
    for (String nom : new String[] {"Aa BB", "Aa B@"}) {
      refuser(cible, jeton, "/api/v1/conventions", "noms de même empreinte " + nom, jumeaux(nom));
    }
    cible.finir();
  }

  private static void refuser(Cible cible, String jeton, String chemin, String quoi, String corps)
      throws IOException, InterruptedException {
    long debut = System.nanoTime();
    HttpResponse<String> reponse =
        cible.demanderEnJson("POST", chemin, corps, "Authorization", "Bearer " + jeton);
    long temps = (System.nanoTime() - debut) / 1_000_000;
    cible.constater(
        reponse.statusCode() == 400, quoi + " : 400 attendu, et non " + reponse.statusCode());
    cible.constater(temps < TEMPS_MAX_MS, quoi + " : refusé en " + temps + " ms");
    cible.dire(quoi + " : " + reponse.statusCode() + " en " + temps + " ms");
  }

  /** Members whose names all have one hash. */
  private static String jumeaux(String deux) {
    String[] moities = deux.split(" ");
    StringBuilder corps = new StringBuilder("{");
    for (int i = 0; i < 4_096; i++) {
      corps.append(i == 0 ? "\"" : ",\"");
      for (int bit = 0; bit < 12; bit++) {
        corps.append(moities[i >> bit & 1]);
      }
      corps.append("\":1");
    }
    return corps.append('}').toString();
  }
}
