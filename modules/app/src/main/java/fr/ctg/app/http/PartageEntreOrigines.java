package fr.ctg.app.http;

import fr.ctg.platform.probleme.TypeProbleme;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Set;

/**
 * Cross-origin resource sharing (CORS): the front ends of the configured origins may call and read
 * what they need. Credentials travel in {@code Authorization}, never in cookies. A request of
 * another origin is served without the headers that would let its page read the answer, as the
 * documentation page of this very service is; its preflight is refused with the reason.
 */
final class PartageEntreOrigines implements Filter {

  private static final Header METHODES =
      HeaderValues.createCached(
          "Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
  private static final Header EN_TETES =
      HeaderValues.createCached(
          "Access-Control-Allow-Headers",
          "Accept, Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key,"
              + " Last-Event-ID, X-Request-Id");
  private static final Header LISIBLES =
      HeaderValues.createCached(
          "Access-Control-Expose-Headers",
          "Allow, Convention-ETag, ETag, Idempotent-Replayed, Link, Location, RateLimit-Limit,"
              + " RateLimit-Remaining, RateLimit-Reset, Retry-After, WWW-Authenticate, X-Request-Id");
  private static final Header DUREE = HeaderValues.createCached("Access-Control-Max-Age", "3600");
  private static final Header VARIE = HeaderValues.createCached("Vary", "Origin");

  private final Set<String> origines;
  private final RefusDuServeur refus;

  PartageEntreOrigines(Set<String> origines, RefusDuServeur refus) {
    this.origines = Set.copyOf(origines);
    this.refus = refus;
  }

  @Override
  public void filter(FilterChain suite, RoutingRequest requete, RoutingResponse reponse) {
    String origine = requete.headers().first(HeaderNames.ORIGIN).orElse(null);
    if (origine == null) {
      suite.proceed();
      return;
    }
    boolean permise = origines.contains(origine);
    boolean sondage =
        requete.prologue().method().equals(Method.OPTIONS)
            && requete.headers().contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
    reponse.headers().add(VARIE);
    if (permise) {
      reponse.header(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origine);
      reponse.header(LISIBLES);
    }
    if (!sondage) {
      suite.proceed();
    } else if (permise) {
      reponse.header(METHODES);
      reponse.header(EN_TETES);
      reponse.header(DUREE);
      reponse.status(Status.OK_200).send();
    } else {
      refus.repondre(
          requete,
          reponse,
          TypeProbleme.INTERDIT,
          "Les pages de l'origine "
              + origine
              + " n'ont pas le droit d'appeler ce service : faites-la ajouter à CTG_ORIGINES.");
    }
  }
}
