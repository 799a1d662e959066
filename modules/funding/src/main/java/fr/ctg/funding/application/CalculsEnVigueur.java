package fr.ctg.funding.application;

import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.ConnaissanceEnregistree;
import fr.ctg.referentiel.Parametres;
import fr.ctg.referentiel.Regles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The computations under the rules and parameters as they are known now.
 *
 * <p>A request takes {@link #maintenant()} once, at its beginning, and keeps it: all simulations of
 * a batch and both sides of a comparison stand on the same knowledge, whatever is recorded in the
 * meantime. Requests that begin within the same second share theirs, so that the database is asked
 * once a second at the most, and not at all while nobody simulates. What this very application has
 * recorded counts at once. The price, and all of it: a value that another instance recorded less
 * than a second ago may not count yet.
 */
@ApplicationScoped
public class CalculsEnVigueur {

  private static final Duration PARTAGE = Duration.ofSeconds(1);

  private final Regles regles;
  private final Parametres parametres;
  private final Horloge horloge;
  private volatile @Nullable CalculsDUnInstant derniers;

  @Inject
  CalculsEnVigueur(Regles regles, Parametres parametres, Horloge horloge) {
    this.regles = regles;
    this.parametres = parametres;
    this.horloge = horloge;
  }

  /** What a request that begins now is to compute with, to its end. */
  public CalculsDUnInstant maintenant() {
    Instant maintenant = horloge.maintenant();
    CalculsDUnInstant connus = derniers;
    if (connus == null || !partageable(connus, maintenant)) {
      connus = lire();
    }
    return connus;
  }

  /** What was known no longer is all there is to know. */
  synchronized void oublier(@Observes ConnaissanceEnregistree enregistree) {
    derniers = null;
  }

  /**
   * One caller reads, the others wait for what it read. The moment is taken in here: one taken
   * before something was recorded must not be shared after it.
   */
  private synchronized CalculsDUnInstant lire() {
    Instant maintenant = horloge.maintenant();
    CalculsDUnInstant connus = derniers;
    if (connus == null || !partageable(connus, maintenant)) {
      connus = new CalculsDUnInstant(maintenant, regles, parametres);
      derniers = connus;
    }
    return connus;
  }

  /** A clock that was set back shares nothing either: the moment must not lie ahead for long. */
  private static boolean partageable(CalculsDUnInstant connus, Instant maintenant) {
    return Duration.between(connus.connuLe(), maintenant).abs().compareTo(PARTAGE) < 0;
  }
}
