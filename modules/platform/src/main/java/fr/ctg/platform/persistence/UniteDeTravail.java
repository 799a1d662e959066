package fr.ctg.platform.persistence;

import fr.ctg.platform.identite.IdentiteCourante;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The one place that opens transactions, reads included. A unit of work ends with its function: it
 * commits when the function returns and rolls back when it throws. It tells the database first who
 * is asking, for the length of that transaction: the policies of the tables read it. Nobody in
 * particular is told nothing of, and sees what is public.
 *
 * <p>A unit of work opens no other: it would wait for a second connection while it holds its own,
 * and as many of those as there are connections wait for one another. Trying to is a mistake of the
 * program, refused whether connections are short or not.
 */
@ApplicationScoped
public class UniteDeTravail {

  private static final ScopedValue<Boolean> OUVERTE = ScopedValue.newInstance();

  private final AccesALaBase acces;
  private final Instance<TemoinDesEcritures> temoins;

  @Inject
  UniteDeTravail(AccesALaBase acces, @Any Instance<TemoinDesEcritures> temoins) {
    this.acces = acces;
    this.temoins = temoins;
  }

  /** Reads in one read-only transaction. */
  public <T> T lire(Function<StatelessSession, T> lecture) {
    return seule(
        () ->
            acces
                .base()
                .sessions()
                .fromStatelessTransaction(
                    session -> {
                      session.doWork(
                          connexion -> {
                            connexion.setReadOnly(true);
                            IdentiteEnBase.annoncer(connexion, IdentiteCourante.lire());
                          });
                      return lecture.apply(session);
                    }));
  }

  /**
   * Reads by one statement, in one read-only transaction and one round trip.
   *
   * @param binds the values of the statement's {@code ?}, in their order
   * @param ligne how a row is read
   * @return all rows: for results that have a bound
   */
  public <T> List<T> interroger(
      Sql question, List<? extends @Nullable Object> binds, Ligne<T> ligne) {
    return seule(
        () -> {
          try (Connection connexion = acces.base().connexion()) {
            return AllerRetour.lire(connexion, IdentiteCourante.lire(), question, binds, ligne);
          } catch (SQLException e) {
            throw new LectureRefusee(e);
          }
        });
  }

  /**
   * Reads once what is then kept in memory, for the application itself, on a connection of its own:
   * the one reading that a unit of work may wait for.
   *
   * @param usage what is read, such as {@code territoires}: PostgreSQL shows it
   */
  public <T> T lireAPart(String usage, Lecture<T> lecture) {
    try (Connection connexion = acces.base().connexionAPart(usage)) {
      return lecture.dans(connexion);
    } catch (SQLException e) {
      throw new LectureRefusee(e);
    }
  }

  /** What is read on a connection. */
  @FunctionalInterface
  public interface Lecture<T> {
    /** Reads. */
    T dans(Connection connexion) throws SQLException;
  }

  /** Writes in one transaction. */
  public <T> T ecrire(Function<Session, T> ecriture) {
    T resultat =
        seule(
            () ->
                acces
                    .base()
                    .sessions()
                    .fromTransaction(
                        session -> {
                          session.doWork(
                              connexion ->
                                  IdentiteEnBase.annoncer(connexion, IdentiteCourante.lire()));
                          return ecriture.apply(session);
                        }));
    temoins.forEach(TemoinDesEcritures::ecrit);
    return resultat;
  }

  private static <T> T seule(Supplier<T> travail) {
    if (OUVERTE.isBound()) {
      throw new IllegalStateException("a unit of work inside another one");
    }
    return ScopedValue.where(OUVERTE, true).call(travail::get);
  }
}
