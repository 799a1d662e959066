package fr.ctg.app.contrat;

import fr.ctg.platform.http.Compression;
import fr.ctg.platform.http.LectureConditionnelle;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;

/**
 * Answers with the contract. At its address without an ending: as JSON for whoever asks for it
 * ({@code Accept} or {@code ?format=json}), else as YAML.
 */
final class RouteDuContrat implements HttpService {

  private static final String VARIE = "Accept, Accept-Encoding, Origin";

  private final FutureTask<FormesDuContrat> assemblage;

  private final Predicate<ServerRequest> enJson;

  private RouteDuContrat(FutureTask<FormesDuContrat> assemblage, Predicate<ServerRequest> enJson) {
    this.assemblage = assemblage;
    this.enJson = enJson;
  }

  static RouteDuContrat selonLeLecteur(FutureTask<FormesDuContrat> assemblage) {
    return new RouteDuContrat(assemblage, RouteDuContrat::jsonVoulu);
  }

  static RouteDuContrat enJson(FutureTask<FormesDuContrat> assemblage) {
    return new RouteDuContrat(assemblage, requete -> true);
  }

  static RouteDuContrat enYaml(FutureTask<FormesDuContrat> assemblage) {
    return new RouteDuContrat(assemblage, requete -> false);
  }

  @Override
  public void routing(HttpRules routes) {
    routes.get("/", this::donner).head("/", this::donner);
  }

  private void donner(ServerRequest requete, ServerResponse reponse)
      throws ExecutionException, InterruptedException {
    // Whoever comes first puts it together; the others wait.
    assemblage.run();
    FormesDuContrat formes = assemblage.get();
    FormesDuContrat.Forme forme = enJson.test(requete) ? formes.json() : formes.yaml();
    boolean gzip = Compression.accepte(lignes(requete, HeaderNames.ACCEPT_ENCODING));
    var marque = new EntityTag(forme.marque());
    reponse.header(HeaderNames.VARY, VARIE);
    reponse.header(HeaderNames.CACHE_CONTROL, "no-cache");
    String connue =
        LectureConditionnelle.connue(lignes(requete, HeaderNames.IF_NONE_MATCH), marque);
    if (connue != null) {
      reponse.header(HeaderNames.ETAG, connue);
      reponse.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    String suffixe = gzip ? Compression.SUFFIXE : "";
    reponse.header(HeaderNames.ETAG, "\"" + forme.marque() + suffixe + "\"");
    reponse.header(HeaderNames.CONTENT_TYPE, forme.media() + "; charset=utf-8");
    if (gzip) {
      reponse.header(HeaderNames.CONTENT_ENCODING, "gzip");
    }
    if (requete.prologue().method().equals(io.helidon.http.Method.HEAD)) {
      reponse.send();
      return;
    }
    reponse.send(gzip ? forme.compresse() : forme.entiere());
  }

  private static boolean jsonVoulu(ServerRequest requete) {
    String voulu = requete.query().first("format").orElse("");
    if (!voulu.isEmpty()) {
      return voulu.equalsIgnoreCase("json");
    }
    return lignes(requete, HeaderNames.ACCEPT).stream().anyMatch(ligne -> ligne.contains("json"));
  }

  private static List<String> lignes(ServerRequest requete, HeaderName nom) {
    return requete.headers().contains(nom) ? requete.headers().get(nom).allValues() : List.of();
  }
}
