package fr.ctg.convention.application;

import fr.ctg.convention.Territoires;
import fr.ctg.convention.model.ReferentielTerritorial;
import fr.ctg.convention.persistence.CleDeTri;
import fr.ctg.convention.persistence.TerritoiresQuery;
import fr.ctg.convention.persistence.Trouve;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.referentiel.CafConnues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The latest vintage of the reference territories: held in memory from its first use for those who
 * look up codes, and read in the database for those who search.
 */
@ApplicationScoped
public class LireTerritoires implements CafConnues {

  /** Rows a transaction, when a whole list is read. */
  private static final int LOT = 1_000;

  private final UniteDeTravail travail;
  private final AtomicReference<@Nullable CompletableFuture<ReferentielTerritorial>> lecture =
      new AtomicReference<>();

  @Inject
  LireTerritoires(UniteDeTravail travail) {
    this.travail = travail;
  }

  /** A search in the territories. */
  @FunctionalInterface
  public interface Recherche<T> {
    /** Searches. */
    T dans(TerritoiresQuery territoires, Connection connexion) throws SQLException;
  }

  /** Searches the latest vintage, in one transaction. */
  public <T> T rechercher(Recherche<T> recherche) {
    int millesime = territoires().millesime();
    return travail.lire(
        session ->
            session.doReturningWork(
                connexion -> recherche.dans(new TerritoiresQuery(millesime), connexion)));
  }

  /** A list that is read page after page, in a total order. */
  @FunctionalInterface
  public interface Liste<T> {
    /**
     * Reads a page.
     *
     * @param apres the last row of the page before; absent for the first page
     * @param limite how many rows at most, from 1
     */
    List<Trouve<T>> page(
        TerritoiresQuery territoires, Connection connexion, @Nullable CleDeTri apres, int limite)
        throws SQLException;
  }

  /** A page of a list of the latest vintage. */
  public <T> List<Trouve<T>> page(Liste<T> liste, @Nullable CleDeTri apres, int limite) {
    return rechercher(
        (territoires, connexion) -> liste.page(territoires, connexion, apres, limite));
  }

  /**
   * Reads a whole list of the latest vintage in constant memory, handing on each row as it comes.
   *
   * <p>No transaction is open while rows are handed on: a reader who takes them slowly keeps no
   * connection from the others. A loaded vintage does not change, so that the pages are those of
   * one list all the same.
   */
  public <T> void parcourir(Liste<T> liste, Consumer<T> ligne) {
    List<Trouve<T>> lot = page(liste, null, LOT);
    while (!lot.isEmpty()) {
      lot.forEach(trouve -> ligne.accept(trouve.valeur()));
      lot = lot.size() < LOT ? List.of() : page(liste, lot.getLast().cle(), LOT);
    }
  }

  /** The latest vintage, in memory. */
  @Produces
  @ApplicationScoped
  public Territoires territoires() {
    var mienne = new CompletableFuture<ReferentielTerritorial>();
    CompletableFuture<ReferentielTerritorial> premiere = lecture.compareAndExchange(null, mienne);
    if (premiere == null) {
      lire(mienne);
      premiere = mienne;
    }
    try {
      return premiere.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** One caller reads; those who wait for it share its failure, and the next one tries again. */
  private void lire(CompletableFuture<ReferentielTerritorial> mienne) {
    try {
      mienne.complete(travail.lireAPart("territoires", LireTerritoires::lire));
    } catch (RuntimeException e) {
      lecture.set(null);
      mienne.completeExceptionally(e);
    }
  }

  private static ReferentielTerritorial lire(Connection connexion) throws SQLException {
    int millesime = TerritoiresQuery.dernierMillesime(connexion);
    return new ReferentielTerritorial(new TerritoiresQuery(millesime).tout(connexion));
  }

  @Override
  public boolean existe(String code) {
    return territoires().caf(code).isPresent();
  }
}
