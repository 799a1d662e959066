package fr.ctg.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/**
 * The one place that opens transactions, reads included. A unit of work ends with its function: it
 * commits when the function returns and rolls back when it throws.
 */
@ApplicationScoped
public class UniteDeTravail {

  private final AccesALaBase acces;

  @Inject
  UniteDeTravail(AccesALaBase acces) {
    this.acces = acces;
  }

  /** Reads in one read-only transaction. */
  public <T> T lire(Function<StatelessSession, T> lecture) {
    return acces
        .base()
        .sessions()
        .fromStatelessTransaction(
            session -> {
              session.doWork(connexion -> connexion.setReadOnly(true));
              return lecture.apply(session);
            });
  }

  /** Writes in one transaction. */
  public <T> T ecrire(Function<Session, T> ecriture) {
    return acces.base().sessions().fromTransaction(ecriture);
  }
}
