package fr.ctg.app.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import java.util.List;

/** What every answer tells browsers, refusals included: to take it for what it is, and no more. */
final class EnTetesDeSecurite {

  static final List<Header> TOUS =
      List.of(
          HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
          HeaderValues.createCached("Referrer-Policy", "no-referrer"),
          HeaderValues.createCached("X-Frame-Options", "DENY"),
          HeaderValues.createCached("Cross-Origin-Resource-Policy", "cross-origin"),
          HeaderValues.createCached(
              "Content-Security-Policy",
              "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                  + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'"));

  private EnTetesDeSecurite() {}
}
