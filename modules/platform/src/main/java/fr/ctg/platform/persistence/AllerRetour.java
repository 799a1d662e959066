package fr.ctg.platform.persistence;

import fr.ctg.platform.identite.Identite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that only reads, and the announcement of who asks before it, sent together: the
 * driver sends both in one packet under autocommit, PostgreSQL runs them as one transaction, and
 * what is announced for the transaction ends with it. A transaction that is begun and committed
 * would take three round trips.
 */
public final class AllerRetour {

  private AllerRetour() {}

  /**
   * Reads all rows.
   *
   * @param connexion one on which no transaction is begun; it is left under autocommit
   */
  public static <T> List<T> lire(
      Connection connexion,
      Identite identite,
      Sql question,
      List<? extends @Nullable Object> binds,
      Ligne<T> ligne)
      throws SQLException {
    connexion.setAutoCommit(true);
    Sql entiere = IdentiteEnBase.annonceDeLecture(identite).suivi(question);
    try (PreparedStatement requete = entiere.preparer(connexion)) {
      int premier = 1 + IdentiteEnBase.lier(requete, identite);
      for (int i = 0; i < binds.size(); i++) {
        requete.setObject(premier + i, binds.get(i));
      }
      requete.execute();
      // The announcement's own result comes first.
      requete.getMoreResults();
      List<T> lignes = new ArrayList<>();
      try (ResultSet resultat = requete.getResultSet()) {
        while (resultat.next()) {
          lignes.add(ligne.lire(resultat));
        }
      }
      return lignes;
    }
  }
}
