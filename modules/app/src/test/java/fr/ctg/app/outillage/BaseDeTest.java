package fr.ctg.app.outillage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/**
 * The database of the application under test, reached beside the application: by the system
 * properties {@code ctg.test.*} that {@link ServeurDeTest} sets.
 */
public final class BaseDeTest {

  private BaseDeTest() {}

  /** A connection of the role that owns the tables; autocommit is off. */
  public static Connection owner() throws SQLException {
    return ouvrir("owner");
  }

  /** A connection of the role that the application works under; autocommit is off. */
  public static Connection application() throws SQLException {
    return ouvrir("application");
  }

  /** One of the properties, by its name without the prefix. */
  public static String propriete(String nom) {
    return Objects.requireNonNull(System.getProperty("ctg.test." + nom), "ctg.test." + nom);
  }

  private static Connection ouvrir(String role) throws SQLException {
    Connection connexion =
        DriverManager.getConnection(
            propriete("url"), propriete(role + ".user"), propriete(role + ".password"));
    connexion.setAutoCommit(false);
    return connexion;
  }
}
