package fr.ctg.funding.rest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads, works and writes at the same time: what is read is worked on by several threads and
 * written in the order it was read in.
 *
 * <p>Only so many pieces are under way at a time. A reader of the answers who is slow therefore
 * slows down the reading of the requests, and memory stays the same however long the stream. What
 * is ready is sent on as soon as there is nothing else to do.
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

  private final ExecutorService travailleurs;
  private final Source<T> source;
  private final Function<List<T>, byte[]> travail;
  private final Function<Exception, byte[]> siInterrompu;
  private final BlockingQueue<Future<byte[]>> enCours = new ArrayBlockingQueue<>(EN_COURS);
  private final Future<byte[]> fin = CompletableFuture.completedFuture(new byte[0]);

  /**
   * @param travailleurs who work
   * @param source asked by one thread
   * @param travail asked by several
   * @param siInterrompu what to write last when the source fails
   */
  FluxOrdonne(
      ExecutorService travailleurs,
      Source<T> source,
      Function<List<T>, byte[]> travail,
      Function<Exception, byte[]> siInterrompu) {
    this.travailleurs = travailleurs;
    this.source = source;
    this.travail = travail;
    this.siInterrompu = siInterrompu;
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

  private void lire() {
    try {
      List<T> piece = source.suivants();
      while (!piece.isEmpty()) {
        List<T> sienne = piece;
        enCours.put(travailleurs.submit(() -> travail.apply(sienne)));
        piece = source.suivants();
      }
      enCours.put(fin);
    } catch (IOException | RuntimeException illisible) {
      JOURNAL.debug("Lecture interrompue", illisible);
      terminer(siInterrompu.apply(illisible));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void terminer(byte[] dernier) {
    try {
      enCours.put(CompletableFuture.completedFuture(dernier));
      enCours.put(fin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ecrire(OutputStream sortie) throws IOException, InterruptedException {
    boolean retenu = false;
    while (true) {
      Future<byte[]> suivant = enCours.peek();
      if (retenu && (suivant == null || !suivant.isDone())) {
        sortie.flush();
        retenu = false;
      }
      suivant = enCours.take();
      if (suivant == fin) {
        return;
      }
      try {
        sortie.write(suivant.get());
        retenu = true;
      } catch (ExecutionException e) {
        throw new IOException("a piece of work failed", e);
      }
    }
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
    enCours.forEach(piece -> piece.cancel(false));
    if (interrompu) {
      Thread.currentThread().interrupt();
    }
  }
}
