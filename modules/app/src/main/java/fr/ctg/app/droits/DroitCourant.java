package fr.ctg.app.droits;

import java.util.Optional;

/** The line of the table by which the present request was let in. */
public final class DroitCourant {

  private static final ScopedValue<Droit> COURANT = ScopedValue.newInstance();

  private DroitCourant() {}

  /** That line, if the request was let in by one. */
  public static Optional<Droit> lire() {
    return COURANT.isBound() ? Optional.of(COURANT.get()) : Optional.empty();
  }

  /** Does something under a line. */
  public static void sous(Droit droit, Runnable travail) {
    ScopedValue.where(COURANT, droit).run(travail);
  }
}
