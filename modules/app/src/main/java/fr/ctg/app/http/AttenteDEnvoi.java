package fr.ctg.app.http;

import java.time.Duration;
import java.util.OptionalLong;
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

  /** How long is waited for the next byte of one that is in a hurry. */
  private static final long SILENCE_PRESSE = Duration.ofSeconds(1).toNanos();

  private long octets;
  private long attendu;
  private long depuis;
  private @Nullable Thread lecteur;
  private boolean coupee;
  private boolean presse;
  private long terme;

  /** The thread that calls waits from now on. */
  synchronized void commencer() {
    depuis = System.nanoTime();
    lecteur = Thread.currentThread();
  }

  /** It waits no longer; that many bytes have come. */
  synchronized void finir(int recus) {
    if (coupee) {
      // Said to the socket, not to whatever the thread waits for next.
      coupee = false;
      Thread.interrupted();
    }
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

  /** From now on nothing is waited for longer than that, begun or not, nor a silent second. */
  synchronized void presser(Duration auPlus) {
    presse = true;
    terme = System.nanoTime() + auPlus.toNanos();
  }

  /** How long, in nanoseconds, the next byte has been waited for; nothing when none is. */
  synchronized OptionalLong silence() {
    return lecteur == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, System.nanoTime() - depuis));
  }

  /**
   * Ends the wait if it has lasted too long: its connection is closed.
   *
   * @param patience how long is long, in nanoseconds
   * @return whether it did
   */
  synchronized boolean couper(long patience) {
    long maintenant = System.nanoTime();
    if (lecteur == null || !tropLong(maintenant, patience)) {
      return false;
    }
    return couper();
  }

  private boolean tropLong(long maintenant, long patience) {
    long silence = maintenant - depuis;
    if (presse) {
      return silence > SILENCE_PRESSE || maintenant - terme > 0;
    }
    if (octets == 0) {
      return false;
    }
    // What came at once does not buy silence.
    long entendu = TimeUnit.SECONDS.toNanos(octets / DEBIT_SUFFISANT);
    return silence >= patience || attendu + silence - entendu >= patience;
  }

  /**
   * Ends the wait, if there is one: its connection is closed.
   *
   * @return whether it did
   */
  synchronized boolean couper() {
    Thread attend = lecteur;
    if (attend == null) {
      return false;
    }
    coupee = true;
    // A virtual thread that is interrupted while it reads a socket closes it.
    attend.interrupt();
    lecteur = null;
    return true;
  }
}
