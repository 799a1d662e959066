package fr.ctg.app.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts the connections whose other side takes too long over a request or an answer: the server
 * itself would wait for good. Has those watched whose requests are being worked on.
 */
final class VeilleDesConnexions {

  private static final Logger JOURNAL = LoggerFactory.getLogger(VeilleDesConnexions.class);

  /** How often it looks whether callers have hung up. */
  private static final Duration TOUR = Duration.ofMillis(250);

  /** Every so many times it looks whether something is waited for too long. */
  private static final int TOURS_DES_ATTENTES = 4;

  private final Set<Attente> attentes = ConcurrentHashMap.newKeySet();
  private final Set<Guet> guets = ConcurrentHashMap.newKeySet();

  /** Begins to watch. */
  VeilleDesConnexions() {
    Thread.ofVirtual().name("ctg-connexions").start(this::veiller);
  }

  void ajouter(Attente attente) {
    attentes.add(attente);
  }

  void oter(Attente attente) {
    attentes.remove(attente);
  }

  void ajouter(Guet guet) {
    guets.add(guet);
  }

  void oter(Guet guet) {
    guets.remove(guet);
  }

  private void veiller() {
    try {
      for (int tour = 1; true; tour++) {
        Thread.sleep(TOUR);
        guets.forEach(Guet::regarder);
        chercher();
        if (tour % TOURS_DES_ATTENTES == 0) {
          couper();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Looks for the connections of which not all is read among those that the system has, where there
   * are any.
   */
  private void chercher() {
    OptionalInt port = guets.stream().mapToInt(Guet::aChercher).filter(p -> p != 0).findAny();
    if (port.isEmpty() || !PrisesRompues.connues()) {
      return;
    }
    // Those alone that were there before the system was asked.
    List<Guet> presents = List.copyOf(guets);
    try {
      PrisesRompues.Ouvertes ouvertes = PrisesRompues.ouvertes(port.getAsInt());
      presents.forEach(guet -> guet.chercher(ouvertes));
    } catch (IOException | RuntimeException e) {
      JOURNAL.debug("Connexions du système illisibles", e);
    }
  }

  private void couper() {
    attentes.forEach(
        attente ->
            attente.couper().ifPresent(raison -> JOURNAL.info("Connexion coupée : {}", raison)));
  }
}
