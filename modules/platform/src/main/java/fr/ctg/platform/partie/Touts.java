package fr.ctg.platform.partie;

import fr.ctg.platform.probleme.RequeteRefusee;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wholes that something is part of, as far as whoever asks may see them.
 *
 * @param <E> a whole
 */
public interface Touts<E> {

  /**
   * The whole whose parts are to change.
   *
   * @throws RequeteRefusee 404, when there is none; 409, when its parts no longer change
   */
  E ouvert(UUID id);

  /**
   * Makes sure that there is one whose parts can be read.
   *
   * @param au as of that instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is none, or was none then
   */
  void exiger(UUID id, @Nullable Instant au);

  /** The refusal (404) of a part that does not exist, or not for whoever asks. */
  RequeteRefusee partieIntrouvable();
}
