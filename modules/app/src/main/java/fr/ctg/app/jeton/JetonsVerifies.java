package fr.ctg.app.jeton;

import fr.ctg.platform.identite.Identite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that were found good, so that the same one is not judged again at every request of its
 * bearer. Known by their digest: the tokens themselves are not kept. Holds two generations of
 * bounded size and drops the elder when the younger is full; what is asked for stays.
 */
final class JetonsVerifies {

  /**
   * What a token says.
   *
   * @param identite whom it stands for
   * @param fin from when on it is worth nothing, tolerance included
   * @param cles the keys that it was judged by; under other keys it is to be judged again
   */
  record Verifie(Identite identite, Instant fin, JeuDeCles cles) {}

  private final int parGeneration;
  private volatile Map<String, Verifie> jeunes = new ConcurrentHashMap<>();
  private volatile Map<String, Verifie> anciens = Map.of();

  /**
   * @param parGeneration how many a generation holds; twice as many are held at most
   */
  JetonsVerifies(int parGeneration) {
    this.parGeneration = parGeneration;
  }

  /** What was found of that token, if it still holds now and under those keys. */
  Optional<Verifie> trouver(String empreinte, Instant maintenant, JeuDeCles cles) {
    @Nullable Verifie trouve = jeunes.get(empreinte);
    if (trouve == null) {
      trouve = anciens.get(empreinte);
      if (trouve == null) {
        return Optional.empty();
      }
      retenir(empreinte, trouve);
    }
    return trouve.cles() == cles && maintenant.isBefore(trouve.fin())
        ? Optional.of(trouve)
        : Optional.empty();
  }

  /** Keeps what was found of a token. */
  void retenir(String empreinte, Verifie verifie) {
    Map<String, Verifie> presents = jeunes;
    if (presents.size() >= parGeneration) {
      synchronized (this) {
        if (jeunes == presents) {
          anciens = presents;
          jeunes = new ConcurrentHashMap<>();
        }
        presents = jeunes;
      }
    }
    presents.put(empreinte, verifie);
  }

  /** What a token is known by. */
  static String empreinte(String jeton) {
    try {
      return Base64.getEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(jeton.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
