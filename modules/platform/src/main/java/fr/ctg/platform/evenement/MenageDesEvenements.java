package fr.ctg.platform.evenement;

import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.persistence.AccesALaBase;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears old events away, as often as the configuration says, a bounded number in a transaction.
 * The database keeps nodes from doing it at once, and remembers how far it has come.
 */
@ApplicationScoped
public class MenageDesEvenements {

  private static final Logger JOURNAL = LoggerFactory.getLogger(MenageDesEvenements.class);
  private static final Identite MENAGE = Identite.systeme("menage");
  private static final String EFFACER = "SELECT plateforme.effacer_evenements(?, ?)";
  private static final int LOT = 5_000;

  private final AccesALaBase acces;
  private final UniteDeTravail travail;
  private final ReglagesDesEvenements reglages;
  private volatile @Nullable Thread fil;

  @Inject
  MenageDesEvenements(AccesALaBase acces, UniteDeTravail travail, ReglagesDesEvenements reglages) {
    this.acces = acces;
    this.travail = travail;
    this.reglages = reglages;
  }

  void demarrer(@Observes @Initialized(ApplicationScoped.class) Object depart) {
    fil = Thread.ofVirtual().name("ctg-menage-evenements").start(this::menager);
  }

  @PreDestroy
  void arreter() {
    @Nullable Thread present = fil;
    if (present != null) {
      present.interrupt();
    }
  }

  private void menager() {
    try {
      while (true) {
        effacerTout();
        Thread.sleep(reglages.menage());
      }
    } catch (InterruptedException e) {
      // The application stops.
      Thread.currentThread().interrupt();
    }
  }

  private void effacerTout() {
    try {
      acces.base();
      int effaces = LOT;
      while (effaces == LOT && !Thread.currentThread().isInterrupted()) {
        effaces = IdentiteCourante.obtenirComme(MENAGE, this::effacerUnLot);
        if (effaces > 0) {
          JOURNAL.info(
              "{} évènements de plus de {} jours effacés", effaces, reglages.joursGardes());
        }
      }
    } catch (Exception e) {
      JOURNAL.warn("Les vieux évènements n'ont pas pu être effacés : {}", e.getMessage());
    }
  }

  private int effacerUnLot() {
    return travail.ecrire(
        session -> session.doReturningWork(c -> effacer(c, reglages.joursGardes())));
  }

  private static int effacer(Connection connexion, int jours) throws SQLException {
    try (PreparedStatement appel = Sql.preparer(connexion, EFFACER)) {
      appel.setInt(1, jours);
      appel.setInt(2, LOT);
      try (ResultSet ligne = appel.executeQuery()) {
        ligne.next();
        return ligne.getInt(1);
      }
    }
  }
}
