package fr.ctg.platform.journal;

import fr.ctg.platform.persistence.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the sealer asks of the database, on a connection that is its own. */
final class Scellement {

  /** The advisory lock that elects: "ctg" and "scel" in ASCII. */
  private static final String ELIRE = "SELECT pg_try_advisory_lock(6517863, 1935893868) AS elu";

  private static final String SCELLER = "SELECT plateforme.sceller(?) AS scellees";

  /** A peer that has vanished without a word is noticed by the server within some ten seconds. */
  private static final String OUBLIER_VITE =
      "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3";

  private static final Logger JOURNAL = LoggerFactory.getLogger(Scellement.class);

  private final Connection connexion;

  Scellement(Connection connexion) {
    this.connexion = connexion;
  }

  void oublierVite() throws SQLException {
    executer(Sql.preparer(connexion, OUBLIER_VITE));
  }

  /** Whether this connection is elected; it stays so until it is closed. */
  boolean elire() throws SQLException {
    try (PreparedStatement requete = Sql.preparer(connexion, ELIRE);
        ResultSet reponse = requete.executeQuery()) {
      return reponse.next() && reponse.getBoolean("elu");
    }
  }

  /**
   * Seals what has committed.
   *
   * @return how many entries and events; fewer than {@code auPlus} when nothing is left
   */
  int sceller(int auPlus) throws SQLException {
    try (PreparedStatement requete = Sql.preparer(connexion, SCELLER)) {
      requete.setInt(1, auPlus);
      try (ResultSet reponse = requete.executeQuery()) {
        int scellees = reponse.next() ? reponse.getInt("scellees") : 0;
        // It warns of what it could not seal, without what that was.
        for (SQLWarning avis = requete.getWarnings(); avis != null; avis = avis.getNextWarning()) {
          JOURNAL.error("scellement : {}", avis.getMessage());
        }
        return scellees;
      }
    }
  }

  /** Has that connection hear of what waits to be sealed. */
  static void ecouter(Connection connexion) throws SQLException {
    executer(Sql.preparer(connexion, "LISTEN ctg_a_sceller"));
  }

  /** Tells the elected node that something waits. */
  static void prevenir(Connection connexion) throws SQLException {
    executer(Sql.preparer(connexion, "NOTIFY ctg_a_sceller"));
  }

  /** Nothing that this connection commits is worth waiting for the disk. */
  static void promptement(Connection connexion) throws SQLException {
    executer(Sql.preparer(connexion, "SET synchronous_commit = off"));
  }

  private static void executer(PreparedStatement ordre) throws SQLException {
    try (ordre) {
      ordre.execute();
    }
  }
}
