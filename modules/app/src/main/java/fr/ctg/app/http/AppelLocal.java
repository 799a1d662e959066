package fr.ctg.app.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a request comes from this very machine and from no foreign page shown on it: by the
 * address of its connection, by the host that it asks for (a name that leads here only because a
 * foreign name server says so is refused), by its origin, and by not having come through a proxy.
 */
final class AppelLocal {

  private static final Set<String> HOTES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> SITES = Set.of("same-origin", "none");
  private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final List<HeaderName> RELAIS =
      List.of(
          HeaderNames.create("Forwarded"),
          HeaderNames.create("Via"),
          HeaderNames.create("X-Real-IP"),
          HeaderNames.create("X-Forwarded-For"),
          HeaderNames.create("X-Forwarded-Host"));

  private AppelLocal() {}

  /** Why the request is refused, in French, if it is. */
  static Optional<String> motifDeRefus(ServerRequest requete) {
    if (!(requete.remotePeer().address() instanceof InetSocketAddress pair)
        || pair.getAddress() == null
        || !pair.getAddress().isLoopbackAddress()
        || RELAIS.stream().anyMatch(requete.headers()::contains)) {
      return Optional.of("L'émetteur local ne répond qu'à la machine où il tourne.");
    }
    String autorite = requete.authority().toLowerCase(Locale.ROOT);
    if (!HOTES.contains(autorite.replaceFirst(":\\d+$", ""))) {
      return Optional.of("L'émetteur local ne répond qu'aux noms localhost, 127.0.0.1 et [::1].");
    }
    Optional<String> origine = requete.headers().first(HeaderNames.ORIGIN);
    if (origine.isPresent() && !origine.get().equalsIgnoreCase("http://" + autorite)
        || requete.headers().first(SITE).filter(site -> !SITES.contains(site)).isPresent()) {
      return Optional.of("L'émetteur local ne répond pas aux pages d'une autre origine.");
    }
    return Optional.empty();
  }
}
