package fr.ctg.platform.identite;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Until when whoever asks is known: the end of its token. An answer that lasts must not outlive it.
 */
public final class EcheanceCourante {

  private static final ScopedValue<Supplier<Optional<Instant>>> COURANTE =
      ScopedValue.newInstance();

  private EcheanceCourante() {}

  /** That moment, where there is one. */
  public static Optional<Instant> lire() {
    return COURANTE.isBound() ? COURANTE.get().get() : Optional.empty();
  }

  /**
   * Does something until then.
   *
   * @param echeance tells the moment; asked only where an answer lasts
   */
  public static void jusqua(Supplier<Optional<Instant>> echeance, Runnable travail) {
    ScopedValue.where(COURANTE, echeance).run(travail);
  }
}
