package fr.ctg.app.http;

import io.helidon.common.buffers.DataReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Notices that whoever sent a request has hung up while it is worked on: nobody reads the
 * connection then, and its end would show only when something is written to it. A request that has
 * been worked on for a moment gets a thread that reads ahead; what it reads is kept for the next
 * request, and the end of what comes is the end of the caller. It costs one waiting virtual thread,
 * and nothing to what is answered at once.
 *
 * <p>Of a stream that is read while it is answered, and of a body that waits unread for its turn,
 * the end may stand behind what is not read yet: it is looked for among the connections that the
 * system has.
 *
 * <p>Who shuts down its sending side alone looks the same to a reader, and counts as gone. Once an
 * answer has begun, its writing tells, and half a connection is enough.
 */
final class Guet {

  /** Most requests have been answered by then. */
  static final Duration DELAI = Duration.ofMillis(250);

  /** A table that changes while it is read may leave one out once. */
  private static final int ABSENCES = 2;

  private final DataReader entree;
  private final @Nullable InetSocketAddress pair;
  private final int port;
  private boolean flux;
  private boolean attendSonTour;
  private int absences;
  private @Nullable Runnable siParti;
  private long depuis;
  private boolean lue;
  private boolean repond;
  private boolean parti;
  private @Nullable Avance avance;

  /** A thread that reads ahead, and how it ended. */
  private record Avance(FutureTask<@Nullable Void> fin, Thread fil) {

    /** Waits for its end. Who is interrupted meanwhile interrupts it, which closes the socket. */
    void attendre() {
      boolean interrompu = false;
      try {
        while (true) {
          try {
            fin.get();
            return;
          } catch (InterruptedException e) {
            interrompu = true;
            fil.interrupt();
          } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException("a reader throws nothing else", e);
          }
        }
      } finally {
        if (interrompu) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  /**
   * @param entree what comes in, which nobody else reads while it is watched
   * @param pair where it comes from, if it is known
   * @param port where it comes to
   */
  Guet(DataReader entree, @Nullable InetSocketAddress pair, int port) {
    this.entree = entree;
    this.pair = pair;
    this.port = port;
  }

  /** A request begins; whether its body is read while it is answered. */
  synchronized void commencer(boolean enFlux) {
    flux = enFlux;
  }

  /** The rest of its body is left unread until its turn comes, or no longer. */
  synchronized void attendreSonTour(boolean attend) {
    attendSonTour = attend;
    absences = 0;
  }

  /** The port at which its connection may be looked for among those that the system has, or 0. */
  synchronized int aChercher() {
    boolean longtemps = System.nanoTime() - depuis >= DELAI.toNanos();
    return (flux || attendSonTour) && siParti != null && pair != null && longtemps ? port : 0;
  }

  /**
   * Ends its request if its connection is none of those.
   *
   * @param ouvertes the other sides of all that are open
   */
  void chercher(PrisesRompues.Ouvertes ouvertes) {
    if (aChercher() == 0) {
      return;
    }
    boolean rompue;
    synchronized (this) {
      boolean la = ouvertes.entieres().contains(pair) || (flux && ouvertes.aDemi().contains(pair));
      absences = la ? 0 : absences + 1;
      rompue = absences >= ABSENCES;
    }
    if (rompue) {
      rompre();
    }
  }

  /**
   * Serves a request.
   *
   * @param quand what to do when its sender hangs up before the answer begins, or within the body
   */
  void pendant(Runnable quand, Runnable service) {
    synchronized (this) {
      siParti = quand;
      repond = false;
      parti = false;
      absences = 0;
      depuis = System.nanoTime();
    }
    try {
      service.run();
    } finally {
      synchronized (this) {
        siParti = null;
      }
    }
  }

  /** An answer begins. */
  synchronized void repondre() {
    repond = true;
  }

  /** Whether the sender of the last request hung up before it was answered. */
  synchronized boolean parti() {
    return parti;
  }

  /** Has the connection read ahead, if its request has been worked on for long enough. */
  synchronized void regarder() {
    if (System.nanoTime() - depuis >= DELAI.toNanos()) {
      regarderAussitot();
    }
  }

  /** Has the connection read ahead: its request, of which all is read, has waited for its turn. */
  synchronized void regarderAussitot() {
    if (siParti == null || repond || lue || avance != null) {
      return;
    }
    FutureTask<@Nullable Void> fin = new FutureTask<>(this::lireEnAvance, null);
    avance = new Avance(fin, Thread.ofVirtual().name("ctg-guet").start(fin));
  }

  private void lireEnAvance() {
    try {
      entree.ensureAvailable();
    } catch (DataReader.InsufficientDataAvailableException | UncheckedIOException e) {
      @Nullable Runnable quand;
      synchronized (this) {
        quand = repond ? null : siParti;
        parti = quand != null;
      }
      if (quand != null) {
        quand.run();
      }
      throw e;
    }
  }

  /** Waits until something has come, as whoever reads the connection does. */
  void attendre() {
    @Nullable Avance prise;
    synchronized (this) {
      lue = true;
      prise = avance;
    }
    try {
      if (prise == null) {
        entree.ensureAvailable();
      } else {
        prise.attendre();
      }
    } finally {
      synchronized (this) {
        lue = false;
        avance = null;
        depuis = System.nanoTime();
      }
    }
  }

  /** The body of the request breaks off. */
  void rompre() {
    @Nullable Runnable quand;
    synchronized (this) {
      quand = siParti;
      parti |= quand != null && !repond;
    }
    if (quand != null) {
      quand.run();
    }
  }

  /** The connection is given up. */
  synchronized void fermer() {
    if (avance != null) {
      avance.fil().interrupt();
    }
  }
}
