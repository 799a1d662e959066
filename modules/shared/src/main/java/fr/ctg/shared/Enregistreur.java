package fr.ctg.shared;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a computation tells its steps while it makes them. The steps are handed over unmade, so
 * that a computation nobody asked to explain pays nothing for them.
 *
 * <p>An instance serves one computation in one thread.
 */
public interface Enregistreur {

  /** Opens a step: what is told from now on until it is closed is what it is computed from. */
  void ouvrir();

  /** Tells a step that was computed from no further step, or that is already whole. */
  void noter(Supplier<Etape> etape);

  /**
   * Closes the step opened last.
   *
   * @param etape makes it of the steps told since it was opened
   * @throws IllegalStateException when none is open
   */
  void fermer(Function<List<Etape>, Etape> etape);

  /**
   * Drops the step opened last, with all that was told since: it came to nothing.
   *
   * @throws IllegalStateException when none is open
   */
  void abandonner();

  /**
   * The step that everything told belongs to, or {@code null} when nothing is recorded.
   *
   * @throws IllegalStateException when a step is still open, or not exactly one was told
   */
  @Nullable Etape racine();

  /** Records a tree. */
  static Enregistreur arbre() {
    return new ArbreDEtapes();
  }

  /** Records nothing. */
  static Enregistreur muet() {
    return EnregistreurMuet.SEUL;
  }
}
