package fr.ctg.platform.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The unit of work that is under way, for whoever keeps something in the database: nobody hands a
 * connection on.
 */
public final class UniteCourante {

  private static final ScopedValue<UniteCourante> COURANTE = ScopedValue.newInstance();

  private final StatelessSession session;
  private final boolean ecriture;
  private final @Nullable Instant au;
  private final List<Runnable> suites = new ArrayList<>();

  UniteCourante(StatelessSession session, boolean ecriture, @Nullable Instant au) {
    this.session = session;
    this.ecriture = ecriture;
    this.au = au;
  }

  /**
   * The session of its transaction.
   *
   * @throws IllegalStateException when no unit of work is under way
   */
  public static StatelessSession session() {
    return COURANTE.orElseThrow(() -> new IllegalStateException("outside of any unit of work"))
        .session;
  }

  static Optional<UniteCourante> ouverte() {
    return COURANTE.isBound() ? Optional.of(COURANTE.get()) : Optional.empty();
  }

  /** Does that as this unit of work. */
  <T> T porter(Supplier<T> travail) {
    return ScopedValue.where(COURANTE, this).call(travail::get);
  }

  /** For a reading that joins this unit of work. */
  StatelessSession pourLire(@Nullable Instant instant) {
    if (instant != null && !instant.equals(au)) {
      throw new IllegalStateException("a reading as of another instant than that around it");
    }
    return session;
  }

  /** For a writing that joins this unit of work. */
  StatelessSession pourEcrire() {
    if (!ecriture) {
      throw new IllegalStateException("a writing inside a unit of work that only reads");
    }
    return session;
  }

  /** Has something done once this unit of work is. */
  void ensuite(Runnable suite) {
    pourEcrire();
    suites.add(suite);
  }

  /** What is to be done now that it is. */
  List<Runnable> suites() {
    return suites;
  }
}
