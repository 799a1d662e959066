package fr.ctg.app.http;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long the server has waited on one connection for the rest of a request that has begun: since
 * the first byte that came after the last one that was sent back. Between two requests it does not
 * count, nor does the time that the application takes.
 */
final class AttenteDEnvoi {

  /** Who sends this many bytes a second is waited for as long as it takes. */
  private static final long DEBIT_SUFFISANT = 1_024;

  private long octets;
  private long attendu;
  private long depuis;
  private @Nullable Thread lecteur;

  /** The thread that calls waits from now on. */
  synchronized void commencer() {
    depuis = System.nanoTime();
    lecteur = Thread.currentThread();
  }

  /** It waits no longer; that many bytes have come. */
  synchronized void finir(int recus) {
    if (octets > 0) {
      attendu += System.nanoTime() - depuis;
    }
    octets += recus;
    lecteur = null;
  }

  /** Something was sent back. */
  synchronized void repondu() {
    octets = 0;
    attendu = 0;
  }

  /**
   * Ends the wait if it has lasted too long: its connection is closed.
   *
   * @param patience how long is long, in nanoseconds
   * @return whether it did
   */
  synchronized boolean couper(long patience) {
    Thread attend = lecteur;
    if (attend == null || octets == 0) {
      return false;
    }
    long entendu = TimeUnit.SECONDS.toNanos(octets / DEBIT_SUFFISANT);
    if (attendu + System.nanoTime() - depuis - entendu < patience) {
      return false;
    }
    // A virtual thread that is interrupted while it reads a socket closes it.
    attend.interrupt();
    lecteur = null;
    return true;
  }
}
