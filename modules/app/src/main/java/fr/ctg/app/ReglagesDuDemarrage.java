package fr.ctg.app;

import fr.ctg.platform.evenement.ReglagesDesEvenements;
import fr.ctg.platform.http.BudgetDeMemoire;
import fr.ctg.platform.http.Moyens;
import fr.ctg.platform.http.PlacesDeFlux;
import fr.ctg.platform.http.ReglagesDuTravail;
import fr.ctg.platform.http.Reserve;
import fr.ctg.platform.http.TravailLourd;
import fr.ctg.platform.journal.RythmeDesVerifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** What the configuration says to the platform, which does not read it by itself. */
@ApplicationScoped
public class ReglagesDuDemarrage {

  private static final String EVENEMENTS = "ctg.evenements.";

  /** Of the heap, what each budget has where nothing else is said. */
  private static final int PART_DU_TAS = 8;

  private final Config config;

  @Inject
  ReglagesDuDemarrage(Config config) {
    this.config = config;
  }

  /** How events are delivered. */
  @Produces
  @Singleton
  ReglagesDesEvenements evenements() {
    return new ReglagesDesEvenements(
        secondes("battement"),
        entier("flux"),
        entier("flux-par-sujet"),
        entier("anneau"),
        secondes("sondage"),
        entier("retention"),
        secondes("menage"));
  }

  /** What the bodies of requests may hold in memory. */
  @Produces
  @Singleton
  @Reserve(Reserve.Usage.CORPS)
  BudgetDeMemoire corps() {
    return budget("corps");
  }

  /** What batches, exports and other streams may hold in memory. */
  @Produces
  @Singleton
  @Reserve(Reserve.Usage.FLUX)
  BudgetDeMemoire flux() {
    return budget("flux");
  }

  /** How much is computed at a time. */
  @Produces
  @Singleton
  ReglagesDuTravail travail() {
    return ReglagesDuTravail.pourCetteMachine(
        Duration.ofSeconds(config.getValue("ctg.delai.calcul", Integer.class)));
  }

  /** What requests share. */
  @Produces
  @Singleton
  Moyens moyens(TravailLourd travail, @Reserve(Reserve.Usage.FLUX) BudgetDeMemoire memoire) {
    return new Moyens(
        travail,
        memoire,
        new PlacesDeFlux(
            config.getValue("ctg.flux", Integer.class),
            config.getValue("ctg.flux.par-adresse", Integer.class)),
        new PlacesDeFlux(entier("flux"), entier("flux-par-adresse")));
  }

  private BudgetDeMemoire budget(String usage) {
    return new BudgetDeMemoire(
        config
            .getOptionalValue("ctg.budget." + usage, Long.class)
            .orElseGet(() -> Runtime.getRuntime().maxMemory() / PART_DU_TAS));
  }

  /** How often all rows are compared with the journal without being asked to. */
  @Produces
  @Singleton
  RythmeDesVerifications verifications() {
    return new RythmeDesVerifications(
        Duration.ofHours(config.getValue("ctg.verification.heures", Integer.class)));
  }

  private Duration secondes(String cle) {
    return Duration.ofSeconds(entier(cle));
  }

  private int entier(String cle) {
    return config.getValue(EVENEMENTS + cle, Integer.class);
  }
}
