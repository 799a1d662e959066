package fr.ctg.app.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a request comes from this very machine and from no foreign page shown on it: by the
 * address of its connection, by the host that it asks for (a name that leads here only because a
 * foreign name server says so is refused), by its origin, and by having no header but those that
 * browsers and the usual programs send of themselves. Proxies have ever new ones for who called
 * them; a list of those would never be whole.
 */
final class AppelLocal {

  private static final Set<String> HOTES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> SITES = Set.of("same-origin", "none");
  private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");

  /** In lower case, as all names of headers are compared. */
  private static final Set<String> CONNUS =
      Set.of(
          "accept",
          "accept-charset",
          "accept-encoding",
          "accept-language",
          "access-control-request-headers",
          "access-control-request-method",
          "authorization",
          "cache-control",
          "connection",
          "content-length",
          "content-type",
          "cookie",
          "dnt",
          "expect",
          "host",
          "http2-settings",
          "idempotency-key",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "keep-alive",
          "origin",
          "pragma",
          "priority",
          "purpose",
          "range",
          "referer",
          "save-data",
          "te",
          "transfer-encoding",
          "upgrade",
          "upgrade-insecure-requests",
          "user-agent",
          "x-request-id");

  /** What browsers say of themselves and of where a request comes from. */
  private static final Set<String> DES_NAVIGATEURS = Set.of("sec-fetch-", "sec-ch-", "sec-gpc");

  private final Set<String> origines;

  /**
   * @param origines of the front ends that may call beside the issuer's own page
   */
  AppelLocal(Set<String> origines) {
    this.origines = Set.copyOf(origines);
  }

  /** Why the request is refused, in French, if it is. */
  Optional<String> motifDeRefus(ServerRequest requete) {
    if (!(requete.remotePeer().address() instanceof InetSocketAddress pair)
        || pair.getAddress() == null
        || !pair.getAddress().isLoopbackAddress()) {
      return Optional.of("L'émetteur local ne répond qu'à la machine où il tourne.");
    }
    for (Header entete : requete.headers()) {
      if (!connu(entete.headerName().lowerCase())) {
        return Optional.of(
            "L'émetteur local ne répond qu'à la machine où il tourne, et l'en-tête « "
                + entete.name()
                + " » peut venir d'un mandataire : appelez sans lui.");
      }
    }
    String autorite = requete.authority().toLowerCase(Locale.ROOT);
    if (!HOTES.contains(autorite.replaceFirst(":\\d{1,5}$", ""))) {
      return Optional.of("L'émetteur local ne répond qu'aux noms localhost, 127.0.0.1 et [::1].");
    }
    return dUneAutrePage(requete, autorite)
        ? Optional.of(
            "L'émetteur local ne répond pas aux pages d'une autre origine, sauf celles de"
                + " CTG_ORIGINES.")
        : Optional.empty();
  }

  private static boolean connu(String nom) {
    return CONNUS.contains(nom) || DES_NAVIGATEURS.stream().anyMatch(nom::startsWith);
  }

  private boolean dUneAutrePage(ServerRequest requete, String autorite) {
    String origine = requete.headers().first(HeaderNames.ORIGIN).orElse(null);
    if (origine != null && origines.contains(origine)) {
      return false;
    }
    return origine != null && !origine.equalsIgnoreCase("http://" + autorite)
        || requete.headers().first(SITE).filter(site -> !SITES.contains(site)).isPresent();
  }
}
