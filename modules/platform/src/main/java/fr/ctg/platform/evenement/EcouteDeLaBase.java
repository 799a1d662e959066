package fr.ctg.platform.evenement;

import fr.ctg.platform.persistence.AccesALaBase;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.TravailPermanent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The one thread of a node that waits for events: on a connection of its own, where the database
 * calls as soon as something has been sealed. A call only wakes it: what there is, the table says,
 * so that a call that is lost costs some seconds and no event.
 */
@ApplicationScoped
public class EcouteDeLaBase {

  private static final String ECOUTER = "LISTEN ctg_scelle";
  private static final int EVENEMENTS_PAR_LECTURE = 500;
  private static final Duration SURVEILLANCE = Duration.ofMillis(500);

  /** Before the server itself stops, which waits for the answers that it is giving. */
  private static final int AVANT_LE_SERVEUR = -1;

  private final AccesALaBase acces;
  private final Diffusion diffusion;
  private final ReglagesDesEvenements reglages;
  private @Nullable TravailPermanent ecoute;
  private @Nullable Thread garde;
  private volatile boolean arret;

  @Inject
  EcouteDeLaBase(AccesALaBase acces, Diffusion diffusion, ReglagesDesEvenements reglages) {
    this.acces = acces;
    this.diffusion = diffusion;
    this.reglages = reglages;
  }

  void demarrer(@Observes @Initialized(ApplicationScoped.class) Object depart) {
    ecoute = TravailPermanent.lancer("evenements", acces, this::ecouter);
    garde = Thread.ofPlatform().daemon().name("ctg-evenements-garde").start(this::surveiller);
  }

  void arreter(
      @Observes @Priority(AVANT_LE_SERVEUR) @BeforeDestroyed(ApplicationScoped.class) Object fin) {
    arret = true;
    diffusion.arreter();
    if (ecoute != null) {
      ecoute.close();
    }
    if (garde != null) {
      LockSupport.unpark(garde);
      try {
        garde.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void surveiller() {
    while (!arret) {
      diffusion.surveiller();
      LockSupport.parkNanos(SURVEILLANCE.toNanos());
    }
  }

  private void ecouter(Connection connexion) throws SQLException {
    try (PreparedStatement ordre = Sql.preparer(connexion, ECOUTER)) {
      ordre.execute();
    }
    // After a break: what was sealed while nobody listened.
    if (!diffusion.commencee()) {
      diffusion.commencerApres(LectureDesEvenements.presente(connexion));
    }
    PGConnection annonces = connexion.unwrap(PGConnection.class);
    try {
      while (!Thread.interrupted()) {
        lireLesNouveaux(connexion);
        annonces.getNotifications((int) reglages.sondage().toMillis());
      }
    } catch (RuntimeException e) {
      // Whatever it was, this node must not fall silent for it.
      throw new SQLException("events could not be handed out", e);
    }
  }

  private void lireLesNouveaux(Connection connexion) throws SQLException {
    int lus = EVENEMENTS_PAR_LECTURE;
    while (lus == EVENEMENTS_PAR_LECTURE && !arret) {
      List<EvenementLu> nouveaux =
          LectureDesEvenements.suivants(connexion, diffusion.position(), EVENEMENTS_PAR_LECTURE);
      lus = nouveaux.size();
      if (lus > 0) {
        diffusion.diffuser(nouveaux);
      }
    }
  }
}
