package fr.ctg.app.http;

import fr.ctg.platform.probleme.TypeProbleme;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.HashSet;
import java.util.List;

/**
 * Refuses a request whose body has two lengths: a proxy in front could take the one and this server
 * the other, and a second request hide in the difference (RFC 9112 §6.3).
 */
final class LongueurAmbigue implements Filter {

  private final RefusDuServeur refus;

  LongueurAmbigue(RefusDuServeur refus) {
    this.refus = refus;
  }

  @Override
  public void filter(FilterChain suite, RoutingRequest requete, RoutingResponse reponse) {
    List<String> longueurs = requete.headers().all(HeaderNames.CONTENT_LENGTH, List::of);
    boolean parMorceaux = requete.headers().contains(HeaderNames.TRANSFER_ENCODING);
    if (new HashSet<>(longueurs).size() > 1 || (parMorceaux && !longueurs.isEmpty())) {
      reponse.header(HeaderValues.CONNECTION_CLOSE);
      refus.repondre(
          requete,
          reponse,
          TypeProbleme.REQUETE_REFUSEE,
          "La requête donne deux longueurs à son corps : gardez un seul « Content-Length », ou"
              + " « Transfer-Encoding » seul.");
      return;
    }
    suite.proceed();
  }
}
