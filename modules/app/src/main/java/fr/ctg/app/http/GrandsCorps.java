package fr.ctg.app.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The large bodies that are received and worked on at a time. So few are that their threads never
 * keep the others from the processors, nor they together fill the heap: the next ones wait, unread,
 * in the order in which they came, for a moment; those beyond are refused at once. Of the places,
 * and of the waiting ones, an address has half. Safe for use by several threads.
 */
final class GrandsCorps {

  /** What is read whatever else goes on, in bytes. */
  static final long GRAND = 64L * 1024;

  /** Enough for those that are received to keep those that compute at work. */
  private static final int PAR_FIL = 4;

  private static final int ATTENTES_PAR_PLACE = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long RYTHME = Duration.ofMillis(500).toNanos();
  private static final int PART_D_UNE_ADRESSE = 2;

  private final int places;
  private final int attentes;
  private final long patience;

  private final ReentrantLock verrou = new ReentrantLock();
  private final Deque<Attente> file = new ArrayDeque<>();
  private final Map<Places.Compte, Integer> prises = new HashMap<>();
  private int prisesEnTout;

  /** One that waits for a place. */
  private static final class Attente {
    private final Places.Compte compte;
    private final Condition tour;
    private boolean servie;

    private Attente(Places.Compte compte, Condition tour) {
      this.compte = compte;
      this.tour = tour;
    }
  }

  GrandsCorps(int places, int attentes, Duration patience) {
    this.places = places;
    this.attentes = attentes;
    this.patience = patience.toNanos();
  }

  /**
   * @param fils how many threads compute
   */
  static GrandsCorps pour(int fils) {
    int places = PAR_FIL * fils;
    return new GrandsCorps(places, ATTENTES_PAR_PLACE * places, PATIENCE);
  }

  /**
   * Takes a place, waiting for it.
   *
   * @param compte what its address has
   * @param faireDeLaPlace what whoever waits does from time to time so that one becomes free
   * @return whether it has one; then it is to be given back
   */
  boolean prendre(Places.Compte compte, Runnable faireDeLaPlace) {
    verrou.lock();
    try {
      if (libre(compte)) {
        occuper(compte);
        return true;
      }
      if (file.size() >= attentes || attend(compte) >= attentes / PART_D_UNE_ADRESSE) {
        return false;
      }
      return attendre(new Attente(compte, verrou.newCondition()), faireDeLaPlace);
    } finally {
      verrou.unlock();
    }
  }

  private boolean libre(Places.Compte compte) {
    return prisesEnTout < places
        && prises.getOrDefault(compte, 0) < Math.ceilDiv(places, PART_D_UNE_ADRESSE);
  }

  private long attend(Places.Compte compte) {
    return file.stream().filter(attente -> attente.compte == compte).count();
  }

  private void occuper(Places.Compte compte) {
    prisesEnTout++;
    prises.merge(compte, 1, Integer::sum);
  }

  private boolean attendre(Attente attente, Runnable faireDeLaPlace) {
    file.addLast(attente);
    try {
      long fin = System.nanoTime() + patience;
      for (long reste = patience; !attente.servie && reste > 0; reste = fin - System.nanoTime()) {
        if (file.peekFirst() == attente) {
          faireDeLaPlace.run();
        }
        long _ = attente.tour.awaitNanos(Math.min(reste, RYTHME));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!attente.servie) {
      file.remove(attente);
    }
    return attente.servie;
  }

  /** Gives a place back. */
  void rendre(Places.Compte compte) {
    verrou.lock();
    try {
      prisesEnTout--;
      prises.computeIfPresent(compte, (qui, combien) -> combien == 1 ? null : combien - 1);
      file.stream().filter(attente -> libre(attente.compte)).findFirst().ifPresent(this::servir);
    } finally {
      verrou.unlock();
    }
  }

  private void servir(Attente attente) {
    file.remove(attente);
    occuper(attente.compte);
    attente.servie = true;
    attente.tour.signal();
  }
}
