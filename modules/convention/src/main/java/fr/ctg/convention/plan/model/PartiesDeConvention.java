package fr.ctg.convention.plan.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one kind that conventions have, wherever they are kept, as far as whoever asks may
 * see and write them.
 *
 * @param <T> the kind
 */
public interface PartiesDeConvention<T> {

  /** One of a convention. */
  Optional<T> trouver(UUID convention, UUID id);

  /** The same, that nobody else writes until the work under way is done. */
  Optional<T> verrouiller(UUID convention, UUID id);

  /**
   * Those of a convention, in the order of their identifiers.
   *
   * @param apres the one that they come after; none for the first ones
   * @param limite how many at most, from 1
   */
  List<T> page(UUID convention, @Nullable UUID apres, int limite);

  /** Adds a new one. */
  void ajouter(T partie);

  /** Writes anew one that is locked. */
  void modifier(T partie);

  /** Takes away one that is locked. */
  void retirer(UUID id);
}
