package fr.ctg.app.jeton;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roles of the database, whose names no token may bear: what is done by hand is journalled
 * under the role's name, and a subject of that name would pass for it. Read again every minute;
 * while the database does not answer, what was read last holds, and nothing can be written. Behind
 * it stands the database, which takes no change under such a name.
 */
@ApplicationScoped
public class ComptesDeLaBase {

  private static final Logger JOURNAL = LoggerFactory.getLogger(ComptesDeLaBase.class);
  private static final Sql ROLES = Sql.de("SELECT rolname::text AS role FROM pg_catalog.pg_roles");
  private static final long NANOS_DE_GARDE = TimeUnit.MINUTES.toNanos(1);

  private static final long NANOS_ENTRE_DEUX_ESSAIS = TimeUnit.SECONDS.toNanos(1);

  private final UniteDeTravail travail;
  private final AtomicLong aRelire = new AtomicLong(System.nanoTime());
  private volatile Set<String> comptes = Set.of();

  @Inject
  ComptesDeLaBase(UniteDeTravail travail) {
    this.travail = travail;
  }

  /** Whether a role of the database has that name. */
  public boolean nomme(String sujet) {
    relire();
    return comptes.contains(sujet);
  }

  /** One caller reads; the others go by what was read before. */
  private void relire() {
    long prevue = aRelire.get();
    long maintenant = System.nanoTime();
    if (maintenant - prevue < 0 || !aRelire.compareAndSet(prevue, maintenant + NANOS_DE_GARDE)) {
      return;
    }
    try {
      comptes = Set.copyOf(travail.interroger(ROLES, List.of(), ligne -> ligne.getString("role")));
    } catch (RuntimeException e) {
      aRelire.set(System.nanoTime() + NANOS_ENTRE_DEUX_ESSAIS);
      JOURNAL.warn("Les rôles de la base n'ont pas pu être lus : {}", e.getMessage());
    }
  }
}
