import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks for the methods of addresses, for the headers of streams, and with headers and lines as no
 * client would write them: a short answer each, held by nothing, and never a fault of the service.
 */
public final class EntetesEtOptions {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String FIN = "\r\n\r\n";

  private EntetesEtOptions() {}

  public static void main(String[] arguments) throws Exception {
    Cible cible = Cible.de(arguments);
    options(cible);
    enTetesDuFlux(cible);
    for (Map.Entry<String, Integer> ligne : lignes().entrySet()) {
      Cible.Recu recu = cible.envoyer(ligne.getKey(), PATIENCE);
      String debut = ligne.getKey().substring(0, Math.min(60, ligne.getKey().length())).strip();
      cible.constater(
          recu.statut() == ligne.getValue(), "« " + debut + "… » : " + recu.statut());
      cible.constater(
          recu.texte().contains("X-Content-Type-Options: nosniff"),
          "« " + debut + "… » : sans en-têtes de sécurité");
    }
    mandataires(cible);
    cible.finir();
  }

  private static void options(Cible cible) throws Exception {
    Map<String, Integer> adresses = new LinkedHashMap<>();
    List.of(
            "/api/v1/referentiel/regles",
            "/api/v1/conventions",
            "/api/v1/evenements",
            "/api/v1/simulations/lot",
            "/health",
            "/metrics",
            "/openapi",
            "/problemes/")
        .forEach(adresse -> adresses.put(adresse, 204));
    List.of("/nulle", "/api/v1/nulle", "/health/nulle", "/" + "a".repeat(3_000))
        .forEach(adresse -> adresses.put(adresse, 404));
    for (Map.Entry<String, Integer> adresse : adresses.entrySet()) {
      HttpResponse<String> reponse = cible.demander("OPTIONS", adresse.getKey(), null);
      cible.constater(
          reponse.statusCode() == adresse.getValue(),
          "OPTIONS " + adresse.getKey() + " : " + reponse.statusCode());
    }
  }

  private static void enTetesDuFlux(Cible cible) throws Exception {
    String jeton = cible.jeton("CNAF", null);
    for (int i = 0; i < 30; i++) {
      HttpResponse<String> reponse =
          cible.demander("HEAD", "/api/v1/evenements", null, "Authorization", "Bearer " + jeton);
      cible.constater(
          reponse.statusCode() == 200, "HEAD /evenements, la " + (i + 1) + "e fois : " + reponse.statusCode());
    }
  }

  private static Map<String, Integer> lignes() {
    String debut = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n";
    Map<String, Integer> lignes = new LinkedHashMap<>();
    lignes.put(debut + "X-Long: " + "a".repeat(20_000) + FIN, 431);
    lignes.put(debut + "X-N: 1\r\n".repeat(3_000) + FIN, 431);
    lignes.put("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: localhost" + FIN, 414);
    lignes.put(debut + ": vide" + FIN, 400);
    lignes.put(debut + "Authorization: a\r\nAuthorization: b" + FIN, 400);
    lignes.put(debut + "X-Lf: a\nb: c" + FIN, 400);
    lignes.put("GET /health/live HTTP/1.0" + FIN, 505);
    lignes.put("\u0016\u0003\u0001" + "\0".repeat(300) + FIN, 400);
    return lignes;
  }

  private static void mandataires(Cible cible) throws Exception {
    for (String nom :
        List.of("Forwarded", "Via", "X-Forwarded-Proto", "CF-Connecting-IP", "X-Jamais-Vu")) {
      HttpResponse<String> reponse =
          cible.demander("GET", "/emetteur/utilisateurs", null, nom, "192.0.2.1");
      cible.constater(
          reponse.statusCode() == 403, "l'émetteur local avec " + nom + " : " + reponse.statusCode());
    }
  }
}
