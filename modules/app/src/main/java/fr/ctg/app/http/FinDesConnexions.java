package fr.ctg.app.http;

import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

/**
 * Ends a connection after the answer that says so, which the server itself says and does not do
 * (its next line would be read from the body that was refused); and says so in answers to requests
 * of which too much is unread.
 */
final class FinDesConnexions implements Http1ConnectionListener {

  private static final int PREMIER_REFUS = 400;

  @Override
  public void status(ConnectionContext contexte, Status statut) {
    ConnexionsBornees.echange(contexte).repondre(statut.code() >= PREMIER_REFUS);
  }

  @Override
  public void headers(ConnectionContext contexte, Headers entetes) {
    Echange echange = ConnexionsBornees.echange(contexte);
    if (echange.finitAvecLaReponse()) {
      // The server hands out the very headers that it sends next.
      ((WritableHeaders<?>) entetes).set(HeaderValues.CONNECTION_CLOSE);
    }
    if (entetes.contains(HeaderValues.CONNECTION_CLOSE)) {
      echange.derniere();
    }
  }
}
