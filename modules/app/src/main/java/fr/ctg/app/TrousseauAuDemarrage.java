package fr.ctg.app;

import fr.ctg.platform.journal.ClesDesTetes;
import fr.ctg.platform.journal.TrousseauDesTetes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Hands out the keys of the signed heads: the configured ones, or that of the data folder. */
@ApplicationScoped
public class TrousseauAuDemarrage implements TrousseauDesTetes {

  private static final CompletableFuture<Trousseau> TROUSSEAU = new CompletableFuture<>();

  private record Trousseau(ClesDesTetes cles, ConfigurationDesTetes reglages) {}

  static void garder(ClesDesTetes cles, ConfigurationDesTetes reglages) {
    TROUSSEAU.complete(new Trousseau(cles, reglages));
  }

  @Override
  public ClesDesTetes cles() {
    return TROUSSEAU.join().cles();
  }

  @Override
  public int entrees() {
    return TROUSSEAU.join().reglages().entrees();
  }

  @Override
  public Duration intervalle() {
    return TROUSSEAU.join().reglages().intervalle();
  }
}
