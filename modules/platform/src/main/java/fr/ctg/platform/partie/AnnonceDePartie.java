package fr.ctg.platform.partie;

import org.jspecify.annotations.Nullable;

/**
 * Tells others what happened to a part, in the work that does it.
 *
 * @param <E> its whole
 * @param <P> the part
 */
@FunctionalInterface
public interface AnnonceDePartie<E, P> {

  /**
   * Tells it.
   *
   * @param avant what it was; {@code null} when it is new
   * @param apres what it is; {@code null} when it was taken away
   */
  void annoncer(E tout, @Nullable P avant, @Nullable P apres);
}
