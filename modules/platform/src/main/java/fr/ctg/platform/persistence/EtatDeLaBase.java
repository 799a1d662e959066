package fr.ctg.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database serves. It is asked, and what others met is kept: a full disk shows to who
 * writes only. Such a failure lasts until a try to take room on the disk succeeds, made when
 * somebody asks. One line of the log tells of its beginning, and one of its end.
 */
final class EtatDeLaBase {

  private static final Logger JOURNAL = LoggerFactory.getLogger(EtatDeLaBase.class);

  /** Less memory than the next statement needs, so that it writes a file of about a megabyte. */
  private static final String SANS_MEMOIRE = "SET LOCAL work_mem = '64kB'";

  private static final String PRENDRE_DE_LA_PLACE =
      "SELECT count(*) FROM generate_series(1, 50000)";

  private static final int SECONDES = 1;

  private final DataSource pool;
  private @Nullable PanneDeLaBase rencontree;
  private @Nullable CompletableFuture<Optional<PanneDeLaBase>> sonde;

  EtatDeLaBase(DataSource pool) {
    this.pool = pool;
  }

  /** Takes note of what somebody's work failed for, if that is the database's state. */
  void signaler(Throwable echec) {
    PanneDeLaBase.dans(echec)
        .filter(PanneDeLaBase::durable)
        .ifPresent(
            panne -> {
              if (noter(panne) == null) {
                JOURNAL.warn("Base de données en panne : {} ({})", panne.raison(), etat(echec));
              }
            });
  }

  private static String etat(Throwable echec) {
    for (@Nullable Throwable t = echec; t != null; t = t.getCause()) {
      if (t instanceof SQLException refus && refus.getSQLState() != null) {
        return refus.getSQLState();
      }
    }
    return "";
  }

  private synchronized @Nullable PanneDeLaBase noter(PanneDeLaBase panne) {
    PanneDeLaBase avant = rencontree;
    rencontree = panne;
    return avant;
  }

  private synchronized Optional<PanneDeLaBase> rencontree() {
    return Optional.ofNullable(rencontree);
  }

  private synchronized void oublier() {
    rencontree = null;
  }

  /**
   * What keeps the database from serving, if anything. Never takes longer than that to say so;
   * however many ask, one question at a time is put to the database.
   */
  Optional<PanneDeLaBase> panne(Duration delai) {
    return enCours()
        .copy()
        .completeOnTimeout(
            Optional.of(PanneDeLaBase.INJOIGNABLE), delai.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private synchronized CompletableFuture<Optional<PanneDeLaBase>> enCours() {
    if (sonde == null || sonde.isDone()) {
      var reponse = new CompletableFuture<Optional<PanneDeLaBase>>();
      sonde = reponse;
      Thread.ofVirtual().name("ctg-sonde").start(() -> sonder(reponse));
    }
    return sonde;
  }

  private void sonder(CompletableFuture<Optional<PanneDeLaBase>> reponse) {
    try {
      reponse.complete(demander());
    } catch (RuntimeException e) {
      reponse.complete(Optional.of(PanneDeLaBase.INJOIGNABLE));
    }
  }

  private Optional<PanneDeLaBase> demander() {
    Optional<PanneDeLaBase> connue = rencontree();
    try (Connection connexion = pool.getConnection()) {
      if (!connexion.isValid(SECONDES)) {
        return Optional.of(PanneDeLaBase.INJOIGNABLE);
      }
      if (connue.isPresent()) {
        prendreDeLaPlace(connexion);
        oublier();
        JOURNAL.info("Base de données rétablie : {} n'est plus vrai", connue.get().raison());
      }
      return Optional.empty();
    } catch (SQLException e) {
      // What was met is not over because the try failed for another reason.
      return connue
          .or(() -> PanneDeLaBase.dans(e))
          .or(() -> Optional.of(PanneDeLaBase.INJOIGNABLE));
    }
  }

  private static void prendreDeLaPlace(Connection connexion) throws SQLException {
    try (PreparedStatement avant = Sql.preparer(connexion, SANS_MEMOIRE);
        PreparedStatement essai = Sql.preparer(connexion, PRENDRE_DE_LA_PLACE)) {
      avant.execute();
      essai.execute();
    } finally {
      connexion.rollback();
    }
  }
}
