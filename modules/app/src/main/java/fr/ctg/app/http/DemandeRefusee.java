package fr.ctg.app.http;

import fr.ctg.platform.json.Faute;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.RequestException;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused before it is routed, with the reason: the server hands its own refusals
 * a request and a status only. Its connection is closed after the answer.
 *
 * @param detail what is wrong, in French
 * @param path the path that was asked for; empty where the request was not read that far
 * @param faute what is wrong with the address, if that is it
 */
record DemandeRefusee(String detail, String path, @Nullable Faute faute)
    implements DirectHandler.TransportRequest {

  private static final DirectHandler.TransportRequest VIDE = DirectHandler.TransportRequest.empty();

  static RequestException malFormee(String detail) {
    return avec(Status.BAD_REQUEST_400, detail);
  }

  static RequestException avec(Status statut, String detail) {
    return refus(statut, new DemandeRefusee(detail, VIDE.path(), null)).build();
  }

  /** A refusal for the moment, that many seconds long. */
  static RequestException pourLInstant(Status statut, int secondes, String detail) {
    return refus(statut, new DemandeRefusee(detail, VIDE.path(), null))
        .header(HeaderValues.create(HeaderNames.RETRY_AFTER, secondes))
        .build();
  }

  /** An address that cannot be read. */
  static RequestException malAdressee(String chemin, Faute faute) {
    return refus(
            Status.BAD_REQUEST_400, new DemandeRefusee("La requête a une faute.", chemin, faute))
        .build();
  }

  private static RequestException.Builder refus(Status statut, DemandeRefusee refusee) {
    return RequestException.builder()
        .type(DirectHandler.EventType.BAD_REQUEST)
        .status(statut)
        .setKeepAlive(false)
        .request(refusee)
        .message(refusee.detail());
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
  public ServerRequestHeaders headers() {
    return VIDE.headers();
  }
}
