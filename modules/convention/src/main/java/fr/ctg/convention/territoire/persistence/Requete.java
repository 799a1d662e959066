package fr.ctg.convention.territoire.persistence;

import com.google.errorprone.annotations.CompileTimeConstant;
import fr.ctg.platform.persistence.LigneLue;
import fr.ctg.platform.persistence.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a constant statement with its binds. */
final class Requete {

  /** Rows a round trip, so that a whole table is never held twice in memory. */
  private static final int LIGNES_PAR_ALLER_RETOUR = 5_000;

  private Requete() {}

  /** Reads every row. */
  static <T> List<T> lire(
      Connection connexion,
      @CompileTimeConstant final String sql,
      List<? extends @Nullable Object> binds,
      LigneLue<T> lecture)
      throws SQLException {
    return lire(connexion, Sql.de(sql), binds, lecture);
  }

  /** Reads every row of a statement put together from constants. */
  static <T> List<T> lire(
      Connection connexion, Sql sql, List<? extends @Nullable Object> binds, LigneLue<T> lecture)
      throws SQLException {
    try (PreparedStatement requete = sql.preparer(connexion)) {
      requete.setFetchSize(LIGNES_PAR_ALLER_RETOUR);
      for (int i = 0; i < binds.size(); i++) {
        requete.setObject(i + 1, binds.get(i));
      }
      List<T> lignes = new ArrayList<>();
      try (ResultSet resultat = requete.executeQuery()) {
        while (resultat.next()) {
          lignes.add(lecture.lire(resultat));
        }
      }
      return lignes;
    }
  }
}
