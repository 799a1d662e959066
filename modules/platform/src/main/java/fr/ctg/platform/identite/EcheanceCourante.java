package fr.ctg.platform.identite;

import java.time.Instant;
import java.util.Optional;

/**
 * Until when whoever asks is known: the end of its token. An answer that lasts must not outlive it.
 */
public final class EcheanceCourante {

  private static final ScopedValue<Instant> COURANTE = ScopedValue.newInstance();

  private EcheanceCourante() {}

  /** That moment, where there is one. */
  public static Optional<Instant> lire() {
    return COURANTE.isBound() ? Optional.of(COURANTE.get()) : Optional.empty();
  }

  /** Does something until then. */
  public static void jusqua(Optional<Instant> echeance, Runnable travail) {
    if (echeance.isEmpty()) {
      travail.run();
    } else {
      ScopedValue.where(COURANTE, echeance.get()).run(travail);
    }
  }
}
