package fr.ctg.platform.persistence;

import fr.ctg.platform.identite.Identite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
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
   * A value without a type would have the driver ask for it first, once the statement is prepared
   * on the server: in a packet, and a transaction, of its own, so that nothing would be announced
   * in that of the question. What is absent is therefore a text; where it stands for something
   * else, the statement casts it.
   */
  private static void lier(PreparedStatement requete, int rang, @Nullable Object valeur)
      throws SQLException {
    if (valeur == null) {
      requete.setNull(rang, Types.VARCHAR);
    } else {
      requete.setObject(rang, valeur);
    }
  }

  /**
   * Reads all rows.
   *
   * @param connexion one on which no transaction is begun; it is left under autocommit
   * @param au as of that instant; now when {@code null}
   */
  public static <T> List<T> lire(
      Connection connexion,
      Identite identite,
      @Nullable Instant au,
      Sql question,
      List<? extends @Nullable Object> binds,
      LigneLue<T> ligne)
      throws SQLException {
    connexion.setAutoCommit(true);
    Sql annonce = IdentiteEnBase.annonceDeLecture(identite);
    if (au != null) {
      annonce = annonce.suivi(MomentEnBase.annonceDeLecture());
    }
    Sql entiere = annonce.suivi(question);
    try (PreparedStatement requete = entiere.preparer(connexion)) {
      int premier = 1 + IdentiteEnBase.lier(requete, identite);
      if (au != null) {
        premier += MomentEnBase.lier(requete, premier, au);
      }
      lier(requete, premier, binds);
      requete.execute();
      // The announcements' own results come first.
      requete.getMoreResults();
      if (au != null) {
        requete.getMoreResults();
      }
      try (ResultSet resultat = requete.getResultSet()) {
        return lignes(resultat, ligne);
      }
    }
  }

  /** Reads all rows in the transaction that is under way on that connection. */
  static <T> List<T> lireSur(
      Connection connexion, Sql question, List<? extends @Nullable Object> binds, LigneLue<T> ligne)
      throws SQLException {
    try (PreparedStatement requete = question.preparer(connexion)) {
      lier(requete, 1, binds);
      try (ResultSet resultat = requete.executeQuery()) {
        return lignes(resultat, ligne);
      }
    }
  }

  private static void lier(
      PreparedStatement requete, int premier, List<? extends @Nullable Object> valeurs)
      throws SQLException {
    for (int i = 0; i < valeurs.size(); i++) {
      lier(requete, premier + i, valeurs.get(i));
    }
  }

  private static <T> List<T> lignes(ResultSet resultat, LigneLue<T> ligne) throws SQLException {
    List<T> lignes = new ArrayList<>();
    while (resultat.next()) {
      lignes.add(ligne.lire(resultat));
    }
    return lignes;
  }
}
