package fr.ctg.platform.identite;

import java.util.concurrent.Callable;

/** Whoever asks for what this thread is doing. Work handed to another thread takes it along. */
public final class IdentiteCourante {

  private static final ScopedValue<Identite> COURANTE = ScopedValue.newInstance();

  private IdentiteCourante() {}

  /** Whoever asks; nobody where nothing was said. */
  public static Identite lire() {
    return COURANTE.isBound() ? COURANTE.get() : Identite.ANONYME;
  }

  /** Does something as somebody. */
  public static void comme(Identite identite, Runnable travail) {
    ScopedValue.where(COURANTE, identite).run(travail);
  }

  /** Computes something as somebody. */
  public static <T> T obtenirComme(Identite identite, Callable<T> travail) throws Exception {
    return ScopedValue.where(COURANTE, identite).call(travail::call);
  }
}
