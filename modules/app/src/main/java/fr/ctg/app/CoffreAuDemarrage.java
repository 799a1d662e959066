package fr.ctg.app;

import fr.ctg.platform.personne.CleMaitre;
import fr.ctg.platform.personne.Coffre;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;

/** Hands out the master key: the configured one, or that of the data folder. */
@ApplicationScoped
public class CoffreAuDemarrage implements Coffre {

  private static final CompletableFuture<CleMaitre> CLE = new CompletableFuture<>();

  static void garder(CleMaitre cle) {
    CLE.complete(cle);
  }

  /** The key; waits for it while the application starts. */
  @Override
  public CleMaitre cleMaitre() {
    return CLE.join();
  }
}
