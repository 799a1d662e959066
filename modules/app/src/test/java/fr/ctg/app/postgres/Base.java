package fr.ctg.app.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database under test, through JDBC. */
final class Base {

  private Base() {}

  static Connection ouvrir(PostgresEmbarque postgres, Identifiants qui) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), qui.utilisateur(), qui.motDePasse());
  }

  static void executer(PostgresEmbarque postgres, Identifiants qui, String... ordres)
      throws SQLException {
    try (Connection connexion = ouvrir(postgres, qui);
        Statement statement = connexion.createStatement()) {
      for (String ordre : ordres) {
        statement.execute(ordre);
      }
    }
  }

  static String lire(PostgresEmbarque postgres, Identifiants qui, String requete)
      throws SQLException {
    try (Connection connexion = ouvrir(postgres, qui);
        Statement statement = connexion.createStatement();
        ResultSet lignes = statement.executeQuery(requete)) {
      lignes.next();
      return lignes.getString(1);
    }
  }
}
