package fr.ctg.app.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Gives every request an identifier (the caller's own where it is well formed), puts it into every
 * line that the request logs, answers with it, and logs one line a request: method, path without
 * its query, status, duration. Sets the security headers on every answer.
 */
final class SuiviDesRequetes implements Filter {

  private static final Logger JOURNAL = LoggerFactory.getLogger(SuiviDesRequetes.class);
  static final HeaderName X_REQUEST_ID = HeaderNames.create("X-Request-Id");
  private static final Pattern IDENTIFIANT = Pattern.compile("[A-Za-z0-9._-]{8,64}");
  private static final long NANOS_PAR_MILLI = 1_000_000L;

  /** How much of an address, and of a method, goes into a line of the log. */
  private static final int CHEMIN_MAX = 256;

  private static final int METHODE_MAX = 16;

  /** What stands for a status where the caller hung up before there was one, as in nginx. */
  private static final int PARTI = 499;

  @Override
  public void filter(FilterChain suite, RoutingRequest requete, RoutingResponse reponse) {
    String id =
        requete
            .headers()
            .first(X_REQUEST_ID)
            .filter(donne -> IDENTIFIANT.matcher(donne).matches())
            .orElseGet(() -> UuidCreator.getTimeOrderedEpoch().toString());
    long debut = System.nanoTime();
    MDC.put("requete", id);
    reponse.header(X_REQUEST_ID, id);
    for (Header entete : EnTetesDeSecurite.TOUS) {
      reponse.header(entete);
    }
    try {
      suite.proceed();
    } finally {
      JOURNAL
          .atInfo()
          .addKeyValue("methode", debut(requete.prologue().method().text(), METHODE_MAX))
          .addKeyValue("chemin", debut(requete.prologue().uriPath().rawPath(), CHEMIN_MAX))
          .addKeyValue("statut", ConnexionsBornees.parti() ? PARTI : reponse.status().code())
          .addKeyValue("millisecondes", (System.nanoTime() - debut) / NANOS_PAR_MILLI)
          .log("requête servie");
      MDC.clear();
    }
  }

  private static String debut(String texte, int longueur) {
    return texte.length() <= longueur ? texte : texte.substring(0, longueur) + "…";
  }
}
