package fr.ctg.app.jeton;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.platform.json.JsonDuProduit;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** When a token ends. */
public final class EcheanceDeJeton {

  private static final String FIN = "exp";

  private EcheanceDeJeton() {}

  /**
   * The end of a token, as it says itself.
   *
   * @param jeton a token that has been judged good: this looks at no signature
   */
  public static Optional<Instant> lire(String jeton) {
    String[] parties = jeton.split("\\.", -1);
    if (parties.length < 2) {
      return Optional.empty();
    }
    try {
      JsonNode fin =
          JsonDuProduit.mapper().readTree(Base64.getUrlDecoder().decode(parties[1])).path(FIN);
      return fin.isNumber()
          ? Optional.of(Instant.ofEpochSecond(fin.longValue()))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
