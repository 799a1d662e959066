package fr.ctg.app;

import fr.ctg.platform.persistence.AccesALaBase;
import fr.ctg.platform.persistence.BaseDeDonnees;
import fr.ctg.platform.persistence.BaseIndisponible;
import fr.ctg.platform.persistence.PanneDeLaBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Hands the database that {@link Demarrage} opens to the application. It is opened while the server
 * starts, so whoever asks early waits.
 */
@ApplicationScoped
public class BaseAuDemarrage implements AccesALaBase {

  /** Health probes give up soon themselves. */
  private static final Duration DELAI = Duration.ofMillis(800);

  private static volatile CompletableFuture<BaseDeDonnees> ouverture = new CompletableFuture<>();

  /** What the application knows itself of the server that it started. */
  private static volatile Supplier<Optional<String>> serveur = Optional::empty;

  static void promise(
      CompletableFuture<BaseDeDonnees> base, Supplier<Optional<String>> panneDuServeur) {
    ouverture = base;
    serveur = panneDuServeur;
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
  public Optional<String> panne() {
    if (!ouverte()) {
      return Optional.of("la base de données n'est pas encore ouverte");
    }
    return serveur.get().or(() -> ouverture.join().panne(DELAI).map(PanneDeLaBase::raison));
  }
}
