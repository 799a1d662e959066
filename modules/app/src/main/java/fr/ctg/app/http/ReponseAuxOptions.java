package fr.ctg.app.http;

import fr.ctg.platform.probleme.TypeProbleme;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * Answers OPTIONS at every address with the methods that it has, which is no secret: the contract
 * lists them. The framework's own answer describes resources, and fails.
 */
final class ReponseAuxOptions implements Filter {

  /** The service as a whole (RFC 9110 §9.3.7). */
  private static final String TOUT = "*";

  private static final String TOUTES = "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT";

  private final MethodesPermises methodes;
  private final RefusDuServeur refus;

  ReponseAuxOptions(MethodesPermises methodes, RefusDuServeur refus) {
    this.methodes = methodes;
    this.refus = refus;
  }

  @Override
  public void filter(FilterChain suite, RoutingRequest requete, RoutingResponse reponse) {
    if (!requete.prologue().method().equals(Method.OPTIONS)) {
      suite.proceed();
      return;
    }
    String chemin = requete.path().path();
    String permises =
        chemin.equals(TOUT) || chemin.equals("/" + TOUT) ? TOUTES : methodes.a(chemin).orElse(null);
    if (permises == null) {
      refus.repondre(
          requete,
          reponse,
          TypeProbleme.INTROUVABLE,
          "Rien n'existe à l'adresse " + requete.prologue().uriPath().rawPath() + ".");
      return;
    }
    reponse.header(HeaderNames.ALLOW, permises);
    reponse.status(Status.NO_CONTENT_204).send();
  }
}
