package fr.ctg.platform.http;

import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The few threads that compute for all requests. A request is served by a virtual thread, and these
 * have nobody who takes the processor from them: as many long computations as there are processors
 * would stop every other request. Threads of the system share the processors fairly, with each
 * other and with those that carry the virtual ones.
 *
 * <p>Work of a request waits in a queue that has an end, and both wait and work have a time limit.
 * Pieces of streams wait in a queue of their own, of which as many at a time as there are threads
 * stand in the common one: neither keeps the other from its turn for long. What is handed over must
 * compute, and hold no transaction.
 */
@ApplicationScoped
public class TravailLourd {

  private static final Logger JOURNAL = LoggerFactory.getLogger(TravailLourd.class);

  private final ReglagesDuTravail reglages;
  private final ThreadPoolExecutor fils;
  private final Semaphore attente;
  private final PartDesFlux partDesFlux = new PartDesFlux();

  @Inject
  public TravailLourd(ReglagesDuTravail reglages) {
    this.reglages = reglages;
    var numero = new AtomicLong();
    this.attente = new Semaphore(reglages.fils() + reglages.attente());
    this.fils =
        new ThreadPoolExecutor(
            reglages.fils(),
            reglages.fils(),
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            tache -> new FilDeCalcul(tache, "ctg-calcul-" + numero.getAndIncrement()));
  }

  /** One of the threads. */
  private static final class FilDeCalcul extends Thread {
    FilDeCalcul(Runnable tache, String nom) {
      super(tache, nom);
      setDaemon(true);
    }
  }

  @PreDestroy
  void fermer() {
    fils.shutdownNow();
  }

  /** Whether the present thread is one of those that compute. */
  static boolean estEnCours() {
    return Thread.currentThread() instanceof FilDeCalcul;
  }

  /**
   * Ends the present work if nobody waits for it any more. Long work calls this between its parts.
   */
  public static void continuer() {
    if (estEnCours() && Thread.currentThread().isInterrupted()) {
      throw new CancellationException("nobody waits for it any more");
    }
  }

  /** How many threads there are. */
  public int fils() {
    return reglages.fils();
  }

  /** What all the computing of one request may take, in nanoseconds. */
  long delai() {
    return reglages.delai().toNanos();
  }

  /**
   * Computes for a request, and waits for the result.
   *
   * @param echeance until when, by {@link System#nanoTime()}
   * @throws RequeteRefusee 503, when too many wait already or the time is over; the work then ends
   *     where it next looks ({@link #continuer()})
   */
  <T> T faire(Supplier<T> travail, long echeance) {
    if (!attente.tryAcquire()) {
      throw new RequeteRefusee(
          TypeProbleme.INDISPONIBLE,
          "Trop de requêtes attendent déjà d'être calculées : réessayez dans quelques secondes.");
    }
    try {
      return attendre(tache(travail), echeance);
    } finally {
      attente.release();
    }
  }

  private <T> T attendre(FutureTask<T> tache, long echeance) {
    fils.execute(tache);
    try {
      return tache.get(Math.max(0, echeance - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      JOURNAL.warn("Calcul abandonné : il dure plus de {}", reglages.delai());
      throw new RequeteRefusee(
          TypeProbleme.INDISPONIBLE,
          "La requête n'a pas pu être calculée en "
              + reglages.delai().toSeconds()
              + " s : le service est très sollicité, ou elle est trop lourde. Réessayez, ou"
              + " découpez-la.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RequeteRefusee(TypeProbleme.INDISPONIBLE, "La requête a été interrompue.");
    } catch (ExecutionException e) {
      throw cause(e);
    } finally {
      if (!tache.isDone()) {
        // Nobody wants it now.
        tache.cancel(true);
        fils.remove(tache);
      }
    }
  }

  private static RuntimeException cause(ExecutionException echec) {
    if (echec.getCause() instanceof Error erreur) {
      throw erreur;
    }
    return echec.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException("suppliers throw nothing else", echec);
  }

  /** Computes a piece of a stream, and waits for it as long as it takes. */
  <T> T faireUnMorceau(Supplier<T> travail) {
    FutureTask<T> tache = tache(travail);
    confier(tache);
    try {
      return tache.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the stream is wanted no longer");
    } catch (ExecutionException e) {
      throw cause(e);
    } finally {
      tache.cancel(true);
    }
  }

  /** Has a piece of a stream computed in its turn. */
  void confier(Runnable morceau) {
    partDesFlux.ajouter(morceau);
  }

  /** What it logs belongs to the request that asked for it. */
  private static <T> FutureTask<T> tache(Supplier<T> travail) {
    @Nullable Map<String, String> contexte = MDC.getCopyOfContextMap();
    return new FutureTask<>(
        () -> {
          if (contexte != null) {
            MDC.setContextMap(contexte);
          }
          try {
            return travail.get();
          } finally {
            MDC.clear();
          }
        });
  }

  /** The pieces of streams, of which only so many are in the common queue at a time. */
  private final class PartDesFlux {

    private final Queue<Runnable> morceaux = new ArrayDeque<>();
    private int confies;

    synchronized void ajouter(Runnable morceau) {
      morceaux.add(morceau);
      avancer();
    }

    private void avancer() {
      while (confies < reglages.fils() && !morceaux.isEmpty()) {
        Runnable morceau = morceaux.remove();
        confies++;
        fils.execute(
            () -> {
              try {
                morceau.run();
              } finally {
                rendre();
              }
            });
      }
    }

    private synchronized void rendre() {
      confies--;
      if (!fils.isShutdown()) {
        avancer();
      }
    }
  }
}
