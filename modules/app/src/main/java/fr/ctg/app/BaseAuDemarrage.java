package fr.ctg.app;

import fr.ctg.platform.persistence.AccesALaBase;
import fr.ctg.platform.persistence.BaseDeDonnees;
import fr.ctg.platform.persistence.BaseIndisponible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Hands the database that {@link Demarrage} opens to the application. It is opened while the server
 * starts, so whoever asks early waits.
 */
@ApplicationScoped
public class BaseAuDemarrage implements AccesALaBase {

  /** Health probes give up soon themselves. */
  private static final Duration DELAI = Duration.ofMillis(800);

  private static volatile CompletableFuture<BaseDeDonnees> ouverture = new CompletableFuture<>();

  static void promise(CompletableFuture<BaseDeDonnees> base) {
    ouverture = base;
  }

  @Override
  public BaseDeDonnees base() {
    try {
      return ouverture.join();
    } catch (CompletionException e) {
      throw new BaseIndisponible("la base n'a pas pu être ouverte", e);
    }
  }

  @Override
  public boolean ouverte() {
    return ouverture.isDone() && !ouverture.isCompletedExceptionally();
  }

  @Override
  public boolean disponible() {
    return ouverte() && ouverture.join().repond(DELAI);
  }
}
