package fr.ctg.app;

import fr.ctg.platform.evenement.ReglagesDesEvenements;
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
        secondes("delai-ecriture"),
        entier("flux"),
        entier("flux-par-sujet"),
        entier("anneau"),
        secondes("sondage"),
        entier("retention"),
        secondes("menage"));
  }

  private Duration secondes(String cle) {
    return Duration.ofSeconds(entier(cle));
  }

  private int entier(String cle) {
    return config.getValue(EVENEMENTS + cle, Integer.class);
  }
}
