package fr.ctg.platform.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * So many bytes, shared by all who hold something in memory on behalf of callers. What is held is
 * counted when it is there, not when it is announced; whoever does not get what it asks for refuses
 * its caller, or lets it wait. Safe for use by several threads.
 *
 * <pre>{@code
 * try (BudgetDeMemoire.Part part = budget.part()) {
 *   if (!part.prendre(octets)) {
 *     // refuse: 503
 *   }
 *   // hold the bytes
 * }
 * }</pre>
 */
public final class BudgetDeMemoire {

  /** What is counted at a time; each part is rounded up to it. */
  private static final long UNITE = 1_024;

  private final int unites;

  /** Fair: who waits for much is not passed for ever by those who wait for little. */
  private final Semaphore libres;

  /**
   * @param octets how many bytes may be held in all, at least one and at most 2 TiB
   */
  public BudgetDeMemoire(long octets) {
    if (octets < 1) {
      throw new IllegalArgumentException("a budget of " + octets + " bytes");
    }
    this.unites = unites(octets);
    this.libres = new Semaphore(unites, true);
  }

  private static int unites(long octets) {
    return Math.toIntExact(Math.ceilDiv(octets, UNITE));
  }

  /** How many bytes may be held in all. */
  public long octets() {
    return unites * UNITE;
  }

  /** How many of them nobody holds at this moment. */
  public long libres() {
    return libres.availablePermits() * UNITE;
  }

  /** A part of nothing yet, which its holder lets grow and closes. */
  public Part part() {
    return new Part();
  }

  /** A part of that many bytes, if they are free. */
  public Optional<Part> prendre(long octets) {
    Part part = part();
    return part.prendre(octets) ? Optional.of(part) : Optional.empty();
  }

  /** A part of that many bytes, if they become free in that time. */
  public Optional<Part> prendre(long octets, Duration delai) throws InterruptedException {
    Part part = part();
    return part.prendre(octets, delai) ? Optional.of(part) : Optional.empty();
  }

  /** What one holder has of the budget, until it closes it. */
  public final class Part implements AutoCloseable {

    private long tenus;
    private int comptees;
    private boolean fermee;

    private Part() {}

    /**
     * Takes that many bytes more, if they are free.
     *
     * @param octets how many, 0 or more
     * @return whether it has them; never once the part is closed
     */
    public synchronized boolean prendre(long octets) {
      if (fermee) {
        return false;
      }
      long voulus = tenus + exigerPositif(octets);
      int deplus = unites(voulus) - comptees;
      if (deplus > 0 && !libres.tryAcquire(deplus)) {
        return false;
      }
      comptees += deplus;
      tenus = voulus;
      return true;
    }

    /**
     * Takes that many bytes more, waiting for them; what the budget does not have at all is not
     * waited for. Only one thread at a time may wait for one part; others may close it meanwhile.
     *
     * @param octets how many, 0 or more
     * @param delai how long it waits at the most
     * @return whether it has them; never once the part is closed
     */
    public boolean prendre(long octets, Duration delai) throws InterruptedException {
      if (prendre(octets)) {
        return true;
      }
      int deplus = manquantes(octets);
      if (deplus < 0 || !libres.tryAcquire(deplus, delai.toNanos(), TimeUnit.NANOSECONDS)) {
        return false;
      }
      synchronized (this) {
        if (fermee) {
          libres.release(deplus);
          return false;
        }
        comptees += deplus;
        tenus += octets;
        return true;
      }
    }

    /** How many units more it takes to hold that many bytes more; -1 when it is in vain. */
    private synchronized int manquantes(long octets) {
      int voulues = unites(tenus + octets);
      return fermee || voulues > unites ? -1 : voulues - comptees;
    }

    /** Gives back that many bytes, of those that it holds. */
    public synchronized void rendre(long octets) {
      if (fermee) {
        return;
      }
      tenus = Math.max(0, tenus - exigerPositif(octets));
      int reste = unites(tenus);
      libres.release(comptees - reste);
      comptees = reste;
    }

    /** How many bytes it holds. */
    public synchronized long octets() {
      return tenus;
    }

    /** Gives back all that it holds. Nothing happens the second time. */
    @Override
    public synchronized void close() {
      if (!fermee) {
        fermee = true;
        libres.release(comptees);
        comptees = 0;
        tenus = 0;
      }
    }

    private long exigerPositif(long octets) {
      if (octets < 0) {
        throw new IllegalArgumentException(octets + " bytes");
      }
      return octets;
    }
  }
}
