package fr.ctg.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Tells PostgreSQL that the present transaction reads the past: that tables named without their
 * schema are those of then, and which position of the journal "then" is, the last one that was
 * sealed at that instant. Said once, at the beginning: whatever the transaction reads is of one
 * moment. An instant that is yet to come is the last position that there is.
 */
final class MomentEnBase {

  private static final String ANNONCE =
      "SELECT set_config('search_path', ?, true),"
          + " set_config('ctg.position', plateforme.position_a(?)::text, true)";

  private static final Sql LECTURE_ANNONCEE = Sql.de(ANNONCE).suivi("; ");

  private static final int VALEURS = 2;

  private MomentEnBase() {}

  /** For the transaction that is under way on that connection. */
  static void annoncer(Connection connexion, Instant au) throws SQLException {
    try (PreparedStatement annonce = Sql.preparer(connexion, ANNONCE)) {
      lier(annonce, 1, au);
      annonce.execute();
    }
  }

  /** The announcement that a statement which only reads is preceded by. */
  static Sql annonceDeLecture() {
    return LECTURE_ANNONCEE;
  }

  /** Binds what is announced, from that place on, and tells how many values that took. */
  static int lier(PreparedStatement annonce, int premier, Instant au) throws SQLException {
    annonce.setString(premier, Chemin.passe());
    annonce.setObject(premier + 1, au.atOffset(ZoneOffset.UTC));
    return VALEURS;
  }
}
