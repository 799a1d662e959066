package fr.ctg.app.http;

import fr.ctg.app.jeton.JetonRefuse;
import fr.ctg.platform.evenement.Billets;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.RoutingRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The side door: the stream of events, for who shows a ticket and no token. Nothing else opens with
 * a ticket.
 */
final class EntreeParBillet {

  private static final Logger JOURNAL = LoggerFactory.getLogger(EntreeParBillet.class);
  private static final String FLUX = "/api/v1/evenements";
  private static final String BILLET = "billet";

  private final Billets billets;

  EntreeParBillet(Billets billets) {
    this.billets = billets;
  }

  /** The tickets cannot be looked up for now. */
  static final class Illisible extends Exception {
    private static final long serialVersionUID = 1L;

    Illisible(RuntimeException cause) {
      super(cause);
    }
  }

  /** Whether the request comes with a ticket in place of a token. */
  boolean enTientLieu(RoutingRequest requete) {
    return requete.path().path().equals(FLUX)
        && requete.prologue().method().equals(Method.GET)
        && requete.query().contains(BILLET)
        && !requete.headers().contains(HeaderNames.AUTHORIZATION);
  }

  /**
   * Whom the ticket stands for; it is used up.
   *
   * @throws JetonRefuse when it is not, or no longer, good
   */
  Billets.Porteur prendre(RoutingRequest requete) throws JetonRefuse, Illisible {
    try {
      return billets
          .prendre(requete.query().get(BILLET))
          .orElseThrow(
              () ->
                  new JetonRefuse(
                      "Ce billet n'existe pas, a déjà servi ou a plus de 60 secondes : demandez-en un"
                          + " autre."));
    } catch (RuntimeException e) {
      JOURNAL.warn("Billets illisibles : {}", e.getMessage());
      throw new Illisible(e);
    }
  }
}
