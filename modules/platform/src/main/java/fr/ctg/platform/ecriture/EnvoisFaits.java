package fr.ctg.platform.ecriture;

import fr.ctg.platform.ecriture.Ecritures.ReponseEcrite;
import fr.ctg.platform.http.MarqueDuTout;
import fr.ctg.platform.persistence.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The requests already worked off, in the table {@code plateforme.envoi}: each caller's own, under
 * the scope that it announced, which the database adds by itself.
 */
final class EnvoisFaits {

  // A key taken before scopes were kept stays taken.
  private static final String COMMENCER =
      "INSERT INTO plateforme.envoi (sujet, cle, empreinte) SELECT ?, ?, ? WHERE NOT EXISTS"
          + " (SELECT FROM plateforme.envoi WHERE sujet = ? AND cle = ? AND portee = '\\x')"
          + " ON CONFLICT (sujet, portee, cle) DO NOTHING";
  private static final String LIRE =
      "SELECT empreinte, statut, adresse, marque, entete_du_tout, marque_du_tout,"
          + " corps, portee = '\\x' AS sans_portee FROM plateforme.envoi"
          + " WHERE sujet = ? AND cle = ? AND portee IN (plateforme.portee(), '\\x')";
  private static final String FINIR =
      "UPDATE plateforme.envoi SET statut = ?, adresse = ?, marque = ?, entete_du_tout = ?,"
          + " marque_du_tout = ?, corps = ?"
          + " WHERE sujet = ? AND cle = ? AND portee = plateforme.portee()";

  /**
   * One that is done, with its answer.
   *
   * @param sansPortee whether it was done before the scope belonged to the key
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
  record Fait(byte[] empreinte, ReponseEcrite reponse, boolean sansPortee) {}

  /**
   * Takes the key; waits for another transaction that has taken it.
   *
   * @return whether it was free
   */
  boolean commencer(StatelessSession session, String sujet, String cle, byte[] empreinte) {
    return session.doReturningWork(
        connexion -> {
          try (PreparedStatement insertion = Sql.preparer(connexion, COMMENCER)) {
            insertion.setString(1, sujet);
            insertion.setString(2, cle);
            insertion.setBytes(3, empreinte);
            insertion.setString(4, sujet);
            insertion.setString(5, cle);
            return insertion.executeUpdate() == 1;
          }
        });
  }

  Fait lire(StatelessSession session, String sujet, String cle) {
    return session.doReturningWork(
        connexion -> {
          try (PreparedStatement lecture = Sql.preparer(connexion, LIRE)) {
            lecture.setString(1, sujet);
            lecture.setString(2, cle);
            return fait(lecture);
          }
        });
  }

  private static Fait fait(PreparedStatement lecture) throws SQLException {
    try (ResultSet ligne = lecture.executeQuery()) {
      if (!ligne.next()) {
        throw new IllegalStateException("a key that is taken and cannot be read");
      }
      return new Fait(
          ligne.getBytes("empreinte"),
          new ReponseEcrite(
              ligne.getInt("statut"),
              ligne.getString("adresse"),
              ligne.getString("marque"),
              tout(ligne),
              ligne.getBytes("corps")),
          ligne.getBoolean("sans_portee"));
    }
  }

  private static @Nullable MarqueDuTout tout(ResultSet ligne) throws SQLException {
    String entete = ligne.getString("entete_du_tout");
    return entete == null ? null : new MarqueDuTout(entete, ligne.getString("marque_du_tout"));
  }

  void finir(StatelessSession session, String sujet, String cle, ReponseEcrite reponse) {
    session.doWork(connexion -> finir(connexion, sujet, cle, reponse));
  }

  private static void finir(Connection connexion, String sujet, String cle, ReponseEcrite reponse)
      throws SQLException {
    try (PreparedStatement fin = Sql.preparer(connexion, FINIR)) {
      fin.setInt(1, reponse.statut());
      fin.setString(2, reponse.adresse());
      fin.setString(3, reponse.marque());
      MarqueDuTout tout = reponse.tout();
      fin.setString(4, tout == null ? null : tout.entete());
      fin.setString(5, tout == null ? null : tout.marque());
      fin.setBytes(6, reponse.corps());
      fin.setString(7, sujet);
      fin.setString(8, cle);
      fin.executeUpdate();
    }
  }
}
