package fr.ctg.app.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts the connections whose senders take too long over a request: the server itself would wait for
 * the rest for good.
 */
final class VeilleDesEnvois {

  private static final Logger JOURNAL = LoggerFactory.getLogger(VeilleDesEnvois.class);
  private static final Duration TOUR = Duration.ofSeconds(1);

  private final Duration patience;
  private final Set<AttenteDEnvoi> attentes = ConcurrentHashMap.newKeySet();

  /**
   * Begins to watch.
   *
   * @param patience how long a request may be waited for, beside the time that its bytes take
   */
  VeilleDesEnvois(Duration patience) {
    this.patience = patience;
    Thread.ofVirtual().name("ctg-envois").start(this::veiller);
  }

  void ajouter(AttenteDEnvoi attente) {
    attentes.add(attente);
  }

  void oter(AttenteDEnvoi attente) {
    attentes.remove(attente);
  }

  private void veiller() {
    try {
      while (true) {
        Thread.sleep(TOUR);
        attentes.forEach(
            attente -> {
              if (attente.couper(patience.toNanos())) {
                JOURNAL.info("Connexion coupée : sa requête n'arrive pas entière");
              }
            });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
