package fr.ctg.platform.evenement;

import fr.ctg.platform.menage.TacheDeMenage;
import fr.ctg.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Clears old events away, as often as the configuration says. The database keeps nodes from doing
 * it at once, and remembers how far it has come.
 */
@ApplicationScoped
public class MenageDesEvenements implements TacheDeMenage {

  private static final String EFFACER = "SELECT plateforme.effacer_evenements(?, ?) AS effaces";
  private static final int LOT = 5_000;

  private final ReglagesDesEvenements reglages;

  @Inject
  MenageDesEvenements(ReglagesDesEvenements reglages) {
    this.reglages = reglages;
  }

  @Override
  public String objet() {
    return "évènements de plus de " + reglages.joursGardes() + " jours";
  }

  @Override
  public Duration intervalle() {
    return reglages.menage();
  }

  @Override
  public int lot() {
    return LOT;
  }

  @Override
  public int nettoyer(Connection connexion) throws SQLException {
    try (PreparedStatement appel = Sql.preparer(connexion, EFFACER)) {
      appel.setInt(1, reglages.joursGardes());
      appel.setInt(2, LOT);
      try (ResultSet ligne = appel.executeQuery()) {
        ligne.next();
        return ligne.getInt("effaces");
      }
    }
  }
}
