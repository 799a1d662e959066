package fr.ctg.platform.journal;

import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.persistence.AccesALaBase;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many entries of the queue were set aside because they could not be sealed, for whoever
 * watches the service. Those who ask are answered at once, by what was last read: a probe must not
 * wait for the database.
 */
@ApplicationScoped
public class Quarantaine {

  private static final Logger JOURNAL = LoggerFactory.getLogger(Quarantaine.class);
  private static final Identite SYSTEME = Identite.systeme("sante");
  private static final Duration FRAICHEUR = Duration.ofSeconds(5);
  private static final Sql COMPTER =
      Sql.de("SELECT count(*) AS nombre FROM plateforme.quarantaine");

  private final AccesALaBase acces;
  private final UniteDeTravail travail;
  private final AtomicBoolean enLecture = new AtomicBoolean();
  private volatile @Nullable Lue lue;

  /** What was read, and when. */
  private record Lue(long nombre, long instant) {

    boolean ancienne() {
      return System.nanoTime() - instant > FRAICHEUR.toNanos();
    }
  }

  @Inject
  Quarantaine(AccesALaBase acces, UniteDeTravail travail) {
    this.acces = acces;
    this.travail = travail;
  }

  /**
   * As many as there were some seconds ago, or when it was last asked; nothing before it is read.
   */
  public OptionalLong nombre() {
    @Nullable Lue derniere = lue;
    if ((derniere == null || derniere.ancienne())
        && acces.ouverte()
        && enLecture.compareAndSet(false, true)) {
      Thread.ofVirtual().name("ctg-quarantaine").start(this::relire);
    }
    return derniere == null ? OptionalLong.empty() : OptionalLong.of(derniere.nombre());
  }

  private void relire() {
    try {
      long nombre =
          IdentiteCourante.obtenirComme(
              SYSTEME,
              () ->
                  travail
                      .interroger(COMPTER, List.of(), ligne -> ligne.getLong("nombre"))
                      .getFirst());
      lue = new Lue(nombre, System.nanoTime());
    } catch (Exception e) {
      // Whether the database answers is told by a check of its own.
      JOURNAL.debug("Entrées écartées illisibles", e);
    } finally {
      enLecture.set(false);
    }
  }
}
