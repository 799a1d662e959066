package fr.ctg.app.jeton;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;

/** Where the keys of an issuer are read. */
@FunctionalInterface
interface SourceDesCles {

  /**
   * Reads them now.
   *
   * @throws IOException when they cannot be had; the message says why, for the log
   */
  JWKSet lire() throws IOException;
}
