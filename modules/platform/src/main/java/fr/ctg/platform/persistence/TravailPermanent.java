package fr.ctg.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that goes on for as long as the application does, on a thread and a connection of its own.
 * It waits until the database is open. When the connection breaks, it is opened anew, after a pause
 * that grows; one line in the log tells of the break and one of its end, however often it is tried
 * in between.
 */
public final class TravailPermanent implements AutoCloseable {

  private static final Logger JOURNAL = LoggerFactory.getLogger(TravailPermanent.class);
  private static final Duration OUVERTURE = Duration.ofMillis(50);
  private static final Duration PREMIERE_PAUSE = Duration.ofMillis(100);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(2);
  private static final Duration FIN = Duration.ofSeconds(5);

  private final String usage;
  private final AccesALaBase acces;
  private final Travail travail;
  private final Thread fil;
  private final Object garde = new Object();
  private @Nullable Connection connexion;
  private boolean arrete;

  /** What is done with a connection. */
  @FunctionalInterface
  public interface Travail {
    /**
     * Works until it is interrupted, or until the connection breaks.
     *
     * @param connexion outside the pool, autocommit on, for the application itself
     */
    void faire(Connection connexion) throws SQLException, InterruptedException;
  }

  private TravailPermanent(String usage, AccesALaBase acces, Travail travail) {
    this.usage = usage;
    this.acces = acces;
    this.travail = travail;
    this.fil = Thread.ofPlatform().name("ctg-" + usage).daemon().unstarted(this::boucle);
  }

  /**
   * Starts it.
   *
   * @param usage what it is for: names the thread, the connection and the identity
   */
  public static TravailPermanent lancer(String usage, AccesALaBase acces, Travail travail) {
    var permanent = new TravailPermanent(usage, acces, travail);
    permanent.fil.start();
    return permanent;
  }

  private void boucle() {
    try {
      while (!acces.ouverte()) {
        // Asking for the base itself would wait past an interruption.
        Thread.sleep(OUVERTURE);
      }
      BaseDeDonnees base = acces.base();
      Duration pause = PREMIERE_PAUSE;
      boolean rompu = false;
      while (!arrete()) {
        try (Connection ouverte = base.connexionAPart(usage)) {
          if (!prendre(ouverte)) {
            return;
          }
          if (rompu) {
            JOURNAL.info("{} : la base répond de nouveau", usage);
          }
          rompu = false;
          pause = PREMIERE_PAUSE;
          travail.faire(ouverte);
        } catch (SQLException | RuntimeException e) {
          if (arrete()) {
            return;
          }
          if (!(e instanceof SQLException) && PanneDeLaBase.dans(e).isEmpty()) {
            // One thing that it cannot do must not end all that it would still do.
            JOURNAL.error("{} : travail interrompu, reprise en cours", usage, e);
          } else {
            base.signaler(e);
            if (!rompu) {
              JOURNAL.warn(
                  "{} : connexion à la base rompue, reprise en cours ({})", usage, e.getMessage());
            }
            rompu = true;
          }
        }
        Thread.sleep(pause);
        pause = pause.multipliedBy(2).compareTo(PAUSE_MAX) < 0 ? pause.multipliedBy(2) : PAUSE_MAX;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BaseIndisponible e) {
      // The application ends, and says why.
      JOURNAL.debug("{} : aucune base", usage);
    } catch (RuntimeException e) {
      JOURNAL.error("{} : arrêt imprévu", usage, e);
    }
  }

  private boolean arrete() {
    synchronized (garde) {
      return arrete;
    }
  }

  private boolean prendre(Connection ouverte) {
    synchronized (garde) {
      connexion = ouverte;
      return !arrete;
    }
  }

  /** Ends the work: interrupts it, breaks its connection, and waits a little for its thread. */
  @Override
  public void close() {
    @Nullable Connection ouverte;
    synchronized (garde) {
      arrete = true;
      ouverte = connexion;
    }
    fil.interrupt();
    try {
      if (ouverte != null) {
        ouverte.abort(Runnable::run);
      }
      fil.join(FIN);
    } catch (SQLException e) {
      JOURNAL.debug("{} : {}", usage, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
