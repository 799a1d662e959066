package fr.ctg.platform.persistence;

import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * Tells PostgreSQL who is asking, for the present transaction: the settings that the functions
 * {@code plateforme.sujet()}, {@code a_role(…)}, {@code caf()} and {@code sirens()} read.
 */
final class IdentiteEnBase {

  private static final String ANNONCE =
      "SELECT set_config('ctg.sujet', ?, true), set_config('ctg.roles', ?, true),"
          + " set_config('ctg.caf', ?, true), set_config('ctg.sirens', ?, true)";

  private static final int VALEURS = 4;

  private static final Sql LECTURE_SEULE =
      Sql.de("SELECT set_config('transaction_read_only', 'on', true); ");
  private static final Sql LECTURE_ANNONCEE =
      Sql.de(ANNONCE).suivi(", set_config('transaction_read_only', 'on', true); ");

  private static final String POUR_LA_SESSION =
      "SELECT set_config('ctg.sujet', ?, false), set_config('ctg.roles', ?, false)";

  private static final String SYSTEME = "SYSTEME";

  private IdentiteEnBase() {}

  static void annoncer(Connection connexion, Identite identite) throws SQLException {
    if (identite.anonyme()) {
      return;
    }
    try (PreparedStatement annonce = Sql.preparer(connexion, ANNONCE)) {
      lier(annonce, identite);
      annonce.execute();
    }
  }

  /** The announcement with which a statement that only reads begins. */
  static Sql annonceDeLecture(Identite identite) {
    return identite.anonyme() ? LECTURE_SEULE : LECTURE_ANNONCEE;
  }

  /** Binds what is announced, and tells how many values that took. */
  static int lier(PreparedStatement annonce, Identite identite) throws SQLException {
    if (identite.anonyme()) {
      return 0;
    }
    annonce.setString(1, identite.sujet());
    annonce.setString(
        2,
        identite.systeme()
            ? SYSTEME
            : identite.roles().stream().map(Role::name).collect(Collectors.joining(",")));
    annonce.setString(3, identite.caf().orElse(""));
    annonce.setString(VALEURS, String.join(",", identite.sirens()));
    return VALEURS;
  }

  /** For as long as the connection lasts, which must be out of the pool. */
  static void annoncerPourLaSession(Connection connexion, Identite systeme) throws SQLException {
    try (PreparedStatement annonce = Sql.preparer(connexion, POUR_LA_SESSION)) {
      annonce.setString(1, systeme.sujet());
      annonce.setString(2, SYSTEME);
      annonce.execute();
    }
  }
}
