package fr.ctg.platform.journal;

import fr.ctg.platform.persistence.AccesALaBase;
import fr.ctg.platform.persistence.TemoinDesEcritures;
import fr.ctg.platform.persistence.TravailPermanent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Seals what has committed: has it numbered and chained (see {@code plateforme.sceller}). Every
 * node is a candidate; a lock of the database's session elects one, and goes with its connection,
 * so that another takes over when the node dies.
 *
 * <p>The elected one is woken by the writers of its own node directly, by those of the others
 * through a notification that their node sends outside their transactions, and by itself every
 * {@link #TOURNEE} for what nobody told of.
 */
@ApplicationScoped
public class Scelleur implements TemoinDesEcritures {

  /** Rows sealed at once, but for a transaction that alone has more. */
  static final int LOT = 5_000;

  private static final Duration CANDIDATURE = Duration.ofMillis(500);
  private static final Duration TOURNEE = Duration.ofMillis(250);

  /**
   * While writers are busy, what they write meanwhile is sealed together: for that long, and at
   * least for twice the time that the last sealing took, so that sealing never takes more than a
   * third of a processor from those who write, but for a backlog.
   */
  private static final Duration RESPIRATION = Duration.ofMillis(3);

  private static final Duration RESPIRATION_MAX = Duration.ofMillis(30);

  private static final Duration ECOUTE = Duration.ofSeconds(60);

  private final AccesALaBase acces;
  private final TrousseauDesTetes trousseau;
  private final Reveil scellement = new Reveil();
  private final Reveil message = new Reveil();
  private final List<TravailPermanent> travaux = new ArrayList<>();
  private volatile boolean elu;

  @Inject
  Scelleur(AccesALaBase acces, TrousseauDesTetes trousseau) {
    this.acces = acces;
    this.trousseau = trousseau;
  }

  void demarrer(@Observes @Initialized(ApplicationScoped.class) Object evenement) {
    travaux.add(TravailPermanent.lancer("scelleur", acces, this::candidater));
    travaux.add(TravailPermanent.lancer("messager", acces, this::transmettre));
  }

  @PreDestroy
  void arreter() {
    travaux.forEach(TravailPermanent::close);
  }

  @Override
  public void ecrit() {
    (elu ? scellement : message).sonner();
  }

  private void candidater(Connection connexion) throws SQLException, InterruptedException {
    var base = new Scellement(connexion);
    base.oublierVite();
    while (!base.elire()) {
      Thread.sleep(CANDIDATURE);
    }
    try (var guet = TravailPermanent.lancer("guet", acces, this::guetter)) {
      elu = true;
      var tetes = new SignatureDesTetes(connexion, trousseau);
      while (!Thread.interrupted()) {
        long debut = System.nanoTime();
        int scellees = base.sceller(LOT);
        long duree = System.nanoTime() - debut;
        tetes.signerSiVenu(scellees);
        if (scellees < LOT) {
          if (scellees > 0) {
            Thread.sleep(
                Duration.ofNanos(
                    Math.clamp(2 * duree, RESPIRATION.toNanos(), RESPIRATION_MAX.toNanos())));
          }
          scellement.attendre(TOURNEE);
        }
      }
    } finally {
      elu = false;
    }
  }

  /** While elected: hears what other nodes tell. */
  private void guetter(Connection connexion) throws SQLException {
    var messages = connexion.unwrap(PGConnection.class);
    Scellement.ecouter(connexion);
    while (!Thread.interrupted()) {
      var recus = messages.getNotifications((int) ECOUTE.toMillis());
      if (recus != null && recus.length > 0) {
        scellement.sonner();
      }
    }
  }

  /** While another node is elected: tells it, once for all that was written meanwhile. */
  private void transmettre(Connection connexion) throws SQLException, InterruptedException {
    Scellement.promptement(connexion);
    while (true) {
      message.attendre(ECOUTE);
      Scellement.prevenir(connexion);
    }
  }
}
