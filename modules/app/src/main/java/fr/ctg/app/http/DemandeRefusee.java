package fr.ctg.app.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.RequestException;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;

/**
 * A request that is refused before it is routed, with the reason: the server hands its own refusals
 * a request and a status only. Its connection is closed after the answer.
 *
 * @param detail what is wrong, in French
 */
record DemandeRefusee(String detail) implements DirectHandler.TransportRequest {

  private static final DirectHandler.TransportRequest VIDE = DirectHandler.TransportRequest.empty();

  static RequestException malFormee(String detail) {
    return avec(Status.BAD_REQUEST_400, detail);
  }

  static RequestException avec(Status statut, String detail) {
    return refus(statut, detail).build();
  }

  /** A refusal for the moment, that many seconds long. */
  static RequestException pourLInstant(Status statut, int secondes, String detail) {
    return refus(statut, detail)
        .header(HeaderValues.create(HeaderNames.RETRY_AFTER, secondes))
        .build();
  }

  private static RequestException.Builder refus(Status statut, String detail) {
    return RequestException.builder()
        .type(DirectHandler.EventType.BAD_REQUEST)
        .status(statut)
        .setKeepAlive(false)
        .request(new DemandeRefusee(detail))
        .message(detail);
  }

  @Override
  public String protocolVersion() {
    return VIDE.protocolVersion();
  }

  @Override
  public String method() {
    return VIDE.method();
  }

  @Override
  public String path() {
    return VIDE.path();
  }

  @Override
  public ServerRequestHeaders headers() {
    return VIDE.headers();
  }
}
