package fr.ctg.shared;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one sort that wholes have, wherever they are kept, as far as whoever asks may see
 * and write them.
 *
 * @param <P> the sort
 */
public interface PartiesGardees<P> {

  /** One of a whole. */
  Optional<P> trouver(UUID tout, UUID id);

  /** The same, that nobody else writes until the work under way is done. */
  Optional<P> verrouiller(UUID tout, UUID id);

  /**
   * Those of a whole, in the order of their identifiers.
   *
   * @param apres the one that they come after; none for the first ones
   * @param limite how many at most, from 1
   */
  List<P> page(UUID tout, @Nullable UUID apres, int limite);

  /** Adds a new one. */
  void ajouter(P partie);

  /** Writes anew one that is locked. */
  void modifier(P partie);

  /** Takes away one that is locked. */
  void retirer(UUID id);
}
