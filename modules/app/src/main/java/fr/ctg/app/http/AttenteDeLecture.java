package fr.ctg.app.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the server has waited on one connection for its other side to take what it is answered,
 * beyond what the bytes that it took explain. The time in which nothing is sent does not count.
 */
final class AttenteDeLecture implements Attente {

  /** Who takes this many bytes a second is waited for as long as it takes. */
  private static final long DEBIT_SUFFISANT = 1_024;

  private final long patience;
  private final LongSupplier horloge;
  private long retard;
  private long depuis;
  private @Nullable Thread ecrivain;

  /**
   * Nothing is sent yet.
   *
   * @param patience how long it may take nothing
   */
  AttenteDeLecture(Duration patience) {
    this(patience, System::nanoTime);
  }

  /**
   * @param horloge nanoseconds that have passed, whence does not matter
   */
  AttenteDeLecture(Duration patience, LongSupplier horloge) {
    this.patience = patience.toNanos();
    this.horloge = horloge;
  }

  /** The thread that calls sends something from now on. */
  synchronized void commencer() {
    depuis = horloge.getAsLong();
    ecrivain = Thread.currentThread();
  }

  /** It has been taken: that many bytes. */
  synchronized void finir(int octets) {
    ecrivain = null;
    long entendu = TimeUnit.SECONDS.toNanos(octets) / DEBIT_SUFFISANT;
    retard = Math.max(0, retard + horloge.getAsLong() - depuis - entendu);
  }

  @Override
  public synchronized Optional<String> couper() {
    Thread attend = ecrivain;
    if (attend == null || retard + horloge.getAsLong() - depuis < patience) {
      return Optional.empty();
    }
    // A virtual thread that is interrupted while it writes to a socket closes it.
    attend.interrupt();
    ecrivain = null;
    return Optional.of("son lecteur ne prend plus rien");
  }
}
