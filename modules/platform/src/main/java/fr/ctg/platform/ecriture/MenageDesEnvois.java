package fr.ctg.platform.ecriture;

import fr.ctg.platform.menage.TacheDeMenage;
import fr.ctg.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** Clears away the answers to keyed requests once nobody will send these again. */
@ApplicationScoped
public class MenageDesEnvois implements TacheDeMenage {

  /** How long a request may be sent again with its key. */
  public static final Duration GARDE = Duration.ofDays(7);

  private static final int LOT = 5_000;

  private static final String EFFACER =
      """
      DELETE FROM plateforme.envoi WHERE (sujet, portee, cle) IN (
        SELECT sujet, portee, cle FROM plateforme.envoi
         WHERE enregistre_le < now() - make_interval(secs => ?)
         ORDER BY enregistre_le LIMIT ? FOR UPDATE SKIP LOCKED)
      """;

  @Override
  public String objet() {
    return "réponses à des requêtes avec clé, de plus de " + GARDE.toDays() + " jours";
  }

  @Override
  public Duration intervalle() {
    return Duration.ofHours(1);
  }

  @Override
  public int lot() {
    return LOT;
  }

  @Override
  public int nettoyer(Connection connexion) throws SQLException {
    try (PreparedStatement effacement = Sql.preparer(connexion, EFFACER)) {
      effacement.setLong(1, GARDE.toSeconds());
      effacement.setInt(2, LOT);
      return effacement.executeUpdate();
    }
  }
}
