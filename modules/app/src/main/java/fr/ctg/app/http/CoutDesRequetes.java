package fr.ctg.app.http;

import fr.ctg.platform.http.Moyens;
import fr.ctg.platform.http.RequeteEnCours;
import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * Has every request know what it may cost, and gives back what it held when it is served, or its
 * caller has hung up.
 */
final class CoutDesRequetes implements Filter {

  private final Moyens moyens;

  CoutDesRequetes(Moyens moyens) {
    this.moyens = moyens;
  }

  @Override
  public void filter(FilterChain suite, RoutingRequest requete, RoutingResponse reponse) {
    RequeteEnCours.servir(
        moyens,
        requete.remotePeer().host(),
        () -> {
          RequeteEnCours elle = RequeteEnCours.lire();
          if (requete.prologue().method().equals(Method.HEAD)) {
            elle.demanderLesEnTetes();
          }
          ConnexionsBornees.guetter(elle::abandonner, suite::proceed);
        });
  }
}
