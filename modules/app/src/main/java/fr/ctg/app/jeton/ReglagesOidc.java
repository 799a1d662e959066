package fr.ctg.app.jeton;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Whose tokens this service trusts.
 *
 * @param emetteur the issuer, exactly as its tokens name it
 * @param audiences the names of this service; a token must be meant for one of them
 * @param cles where the issuer publishes its keys (a JWK set); where absent, its discovery document
 *     ({@code <issuer>/.well-known/openid-configuration}) says where
 * @param tolerance by how much clocks may differ, 0 to 300 s
 */
public record ReglagesOidc(
    String emetteur, Set<String> audiences, Optional<URI> cles, Duration tolerance) {

  public ReglagesOidc {
    audiences = Set.copyOf(audiences);
  }
}
