package fr.ctg.platform.lot;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads, works and writes at the same time: what is read is worked on by several threads and
 * written in the order it was read in.
 *
 * <p>Only so many pieces are under way at a time, and only so much of what they gave waits to be
 * written. A reader of the answers who is slow therefore slows down the reading of the requests,
 * and memory stays the same however long the stream. What is ready is sent on as soon as there is
 * nothing else to do.
 *
 * @param <T> a piece of work's part
 */
final class FluxOrdonne<T> {

  /** Where the work comes from. */
  @FunctionalInterface
  interface Source<T> {
    /** The next piece of work; it may take any time; empty at the end. */
    List<T> suivants() throws IOException;
  }

  private static final Logger JOURNAL = LoggerFactory.getLogger(FluxOrdonne.class);

  /** Enough for every processor to have its next piece waiting while one is written. */
  private static final int EN_COURS = 2 * Runtime.getRuntime().availableProcessors() + 2;

  /** By what part the largest answer counts less with each that is smaller. */
  private static final int OUBLI = 8;

  private final Executor travailleurs;
  private final Source<T> source;
  private final Function<List<T>, byte[]> travail;
  private final Function<Exception, byte[]> siInterrompu;
  private final long octetsEnAttente;

  // Guarded by this object: the pieces in their order, how many are not done, what the others hold,
  // and what the largest of late gave.
  private final Queue<FutureTask<byte[]>> pieces = new ArrayDeque<>();
  private int enCours;
  private long retenus;
  private long plusGrande;
  private boolean finie;

  /**
   * @param travailleurs who work
   * @param source asked by one thread
   * @param travail asked by several
   * @param siInterrompu what to write last when the source fails
   * @param octetsEnAttente how many bytes of answers may wait to be written before no more is read
   */
  FluxOrdonne(
      Executor travailleurs,
      Source<T> source,
      Function<List<T>, byte[]> travail,
      Function<Exception, byte[]> siInterrompu,
      long octetsEnAttente) {
    this.travailleurs = travailleurs;
    this.source = source;
    this.travail = travail;
    this.siInterrompu = siInterrompu;
    this.octetsEnAttente = octetsEnAttente;
    // Nothing is known of answers before the first: it is taken for a large one.
    this.plusGrande = octetsEnAttente / 2;
  }

  /**
   * Writes all answers, in order. When it returns, or throws, nothing of it goes on.
   *
   * @throws IOException when they cannot be written
   */
  void verser(OutputStream sortie) throws IOException {
    Thread lecteur = Thread.ofVirtual().name("ctg-lot").start(this::lire);
    boolean tout = false;
    try {
      ecrire(sortie);
      tout = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException().initCause(e);
    } finally {
      if (!tout) {
        abandonner(lecteur);
      }
    }
  }

  // The side of the source

  private void lire() {
    try {
      attendreDeLaPlace();
      for (List<T> piece = source.suivants(); !piece.isEmpty(); piece = source.suivants()) {
        List<T> sienne = piece;
        confier(new Piece(() -> travail.apply(sienne)));
        attendreDeLaPlace();
      }
    } catch (IOException | RuntimeException illisible) {
      JOURNAL.debug("Lecture interrompue", illisible);
      Piece derniere = new Piece(() -> siInterrompu.apply(illisible));
      ajouter(derniere);
      derniere.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      finir();
    }
  }

  /** What waits, and what is going to, must have its place. */
  private synchronized void attendreDeLaPlace() throws InterruptedException {
    while (enCours >= EN_COURS
        || (enCours + retenus > 0 && retenus + (enCours + 1) * plusGrande > octetsEnAttente)) {
      wait();
    }
  }

  private void confier(Piece piece) {
    ajouter(piece);
    travailleurs.execute(piece);
  }

  private synchronized void ajouter(Piece piece) {
    pieces.add(piece);
    enCours++;
    notifyAll();
  }

  private synchronized void finir() {
    finie = true;
    notifyAll();
  }

  /** One of the pieces, which tells when it is done. */
  private final class Piece extends FutureTask<byte[]> {

    Piece(Callable<byte[]> travail) {
      super(travail);
    }

    @Override
    protected void done() {
      synchronized (FluxOrdonne.this) {
        enCours--;
        if (state() == State.SUCCESS) {
          int octets = resultNow().length;
          retenus += octets;
          // One that was large does not slow down all that follow.
          plusGrande = Math.max(octets, plusGrande - plusGrande / OUBLI);
        }
        FluxOrdonne.this.notifyAll();
      }
    }
  }

  // The side of the answers

  private void ecrire(OutputStream sortie) throws IOException, InterruptedException {
    boolean retenu = false;
    while (true) {
      if (retenu && !pret()) {
        sortie.flush();
        retenu = false;
      }
      FutureTask<byte[]> suivante = prendre();
      if (suivante == null) {
        return;
      }
      try {
        byte[] octets = suivante.get();
        sortie.write(octets);
        ecrits(octets.length);
        retenu = true;
      } catch (ExecutionException e) {
        throw new IOException("a piece of work failed", e);
      }
    }
  }

  private synchronized boolean pret() {
    FutureTask<byte[]> suivante = pieces.peek();
    return suivante == null ? finie : suivante.isDone();
  }

  /** The next piece, whether it is done or not; nothing at the end. */
  private synchronized @Nullable FutureTask<byte[]> prendre() throws InterruptedException {
    while (pieces.isEmpty() && !finie) {
      wait();
    }
    return pieces.poll();
  }

  private synchronized void ecrits(int octets) {
    retenus -= octets;
    notifyAll();
  }

  /** The one who reads ends before this returns: the connection is the server's again. */
  private void abandonner(Thread lecteur) {
    lecteur.interrupt();
    boolean interrompu = false;
    while (true) {
      try {
        lecteur.join();
        break;
      } catch (InterruptedException e) {
        interrompu = true;
      }
    }
    List<FutureTask<byte[]>> reste;
    synchronized (this) {
      reste = List.copyOf(pieces);
    }
    reste.forEach(piece -> piece.cancel(true));
    if (interrompu) {
      Thread.currentThread().interrupt();
    }
  }
}
