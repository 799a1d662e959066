package fr.ctg.app.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * At most so many requests a minute from one address, whoever asks, refused ones included; but for
 * those who look after the service.
 */
final class LimiteDeDebit implements Filter {

  private final DebitParMinute debit;

  LimiteDeDebit(int parMinute, RefusDuServeur refus) {
    this.debit = new DebitParMinute(parMinute, "depuis cette adresse", refus);
  }

  @Override
  public void filter(FilterChain suite, RoutingRequest requete, RoutingResponse reponse) {
    if (Sondes.est(requete.path().path())
        || debit.admettre(requete.remotePeer().host(), requete, reponse)) {
      suite.proceed();
    }
  }
}
