package fr.ctg.platform.persistence;

import fr.ctg.platform.application.ApresLeTravail;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.identite.IdentiteCourante;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The one place that opens transactions, reads included. A unit of work ends with its function: it
 * commits when the function returns and rolls back when it throws. It tells the database first who
 * is asking, for the length of that transaction: the policies of the tables read it. Nobody in
 * particular is told nothing of, and sees what is public.
 *
 * <p>A unit of work inside another one joins it: it has the connection of that one, and is done or
 * undone with it. None ever waits for a second connection while it holds its own, as many of which
 * as there are connections would wait for one another.
 */
@ApplicationScoped
public class UniteDeTravail implements Travail, ApresLeTravail {

  private final AccesALaBase acces;
  private final Instance<TemoinDesEcritures> temoins;

  @Inject
  UniteDeTravail(AccesALaBase acces, @Any Instance<TemoinDesEcritures> temoins) {
    this.acces = acces;
    this.temoins = temoins;
  }

  /** Reads in one read-only transaction. */
  public <T> T lire(Function<StatelessSession, T> lecture) {
    return lire(null, lecture);
  }

  /**
   * Reads in one read-only transaction: statements that name tables without their schema read them
   * as they were.
   *
   * @param au as of that instant; now when {@code null}
   */
  public <T> T lire(@Nullable Instant au, Function<StatelessSession, T> lecture) {
    Optional<UniteCourante> autour = UniteCourante.ouverte();
    if (autour.isPresent()) {
      return lecture.apply(autour.get().pourLire(au));
    }
    return signaler(
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
                            if (au != null) {
                              MomentEnBase.annoncer(connexion, au);
                            }
                          });
                      return new UniteCourante(session, false, au)
                          .porter(() -> lecture.apply(session));
                    }));
  }

  @Override
  public <T> T lire(@Nullable Instant au, Supplier<T> lecture) {
    return lire(au, session -> lecture.get());
  }

  /**
   * Reads by one statement, in one read-only transaction and one round trip.
   *
   * @param binds the values of the statement's {@code ?}, in their order
   * @param ligne how a row is read
   * @return all rows: for results that have a bound
   */
  public <T> List<T> interroger(
      Sql question, List<? extends @Nullable Object> binds, LigneLue<T> ligne) {
    return interroger(null, question, binds, ligne);
  }

  /**
   * The same as of an instant: tables that the statement names without their schema are read as
   * they were.
   *
   * @param au the instant; now when {@code null}
   */
  public <T> List<T> interroger(
      @Nullable Instant au,
      Sql question,
      List<? extends @Nullable Object> binds,
      LigneLue<T> ligne) {
    Optional<UniteCourante> autour = UniteCourante.ouverte();
    if (autour.isPresent()) {
      return autour
          .get()
          .pourLire(au)
          .doReturningWork(connexion -> AllerRetour.lireSur(connexion, question, binds, ligne));
    }
    return signaler(
        () -> {
          try (Connection connexion = acces.base().connexion()) {
            return AllerRetour.lire(connexion, IdentiteCourante.lire(), au, question, binds, ligne);
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
  public <T> T ecrire(Function<StatelessSession, T> ecriture) {
    Optional<UniteCourante> autour = UniteCourante.ouverte();
    if (autour.isPresent()) {
      return ecriture.apply(autour.get().pourEcrire());
    }
    List<Runnable> suites = new ArrayList<>();
    T resultat =
        signaler(
            () ->
                acces
                    .base()
                    .sessions()
                    .fromStatelessTransaction(
                        session -> {
                          session.doWork(
                              connexion ->
                                  IdentiteEnBase.annoncer(connexion, IdentiteCourante.lire()));
                          var unite = new UniteCourante(session, true, null);
                          T ecrit = unite.porter(() -> ecriture.apply(session));
                          suites.addAll(unite.suites());
                          return ecrit;
                        }));
    temoins.forEach(TemoinDesEcritures::ecrit);
    suites.forEach(Runnable::run);
    return resultat;
  }

  @Override
  public <T> T ecrire(Supplier<T> ecriture) {
    return ecrire(session -> ecriture.get());
  }

  @Override
  public void ensuite(Runnable suite) {
    UniteCourante.ouverte()
        .orElseThrow(() -> new IllegalStateException("outside of any unit of work"))
        .ensuite(suite);
  }

  /** What it fails for may be the database's own state. */
  private <T> T signaler(Supplier<T> travail) {
    try {
      return travail.get();
    } catch (RuntimeException e) {
      if (acces.ouverte()) {
        acces.base().signaler(e);
      }
      throw e;
    }
  }
}
