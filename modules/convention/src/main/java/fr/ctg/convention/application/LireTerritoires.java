package fr.ctg.convention.application;

import fr.ctg.convention.Territoires;
import fr.ctg.convention.model.ReferentielTerritorial;
import fr.ctg.convention.persistence.TerritoiresQuery;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.referentiel.CafConnues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The latest vintage of the reference territories: held in memory from its first use for those who
 * look up codes, and read in the database for those who search.
 */
@ApplicationScoped
public class LireTerritoires implements CafConnues {

  private final UniteDeTravail travail;
  private volatile @Nullable ReferentielTerritorial memoire;

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

  /** The latest vintage, in memory. */
  @Produces
  @ApplicationScoped
  public Territoires territoires() {
    ReferentielTerritorial lu = memoire;
    if (lu == null) {
      synchronized (this) {
        lu = memoire;
        if (lu == null) {
          lu = travail.lire(session -> session.doReturningWork(LireTerritoires::lire));
          memoire = lu;
        }
      }
    }
    return lu;
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
