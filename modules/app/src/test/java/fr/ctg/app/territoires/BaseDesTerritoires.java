package fr.ctg.app.territoires;

import fr.ctg.convention.persistence.V2__ChargerTerritoires2026;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;

/**
 * The database that the tests of the territories run against, named by the system properties {@code
 * ctg.test.url}, {@code ctg.test.owner.user}, {@code ctg.test.owner.password}, {@code
 * ctg.test.application.user} and {@code ctg.test.application.password}.
 */
final class BaseDesTerritoires {

  private BaseDesTerritoires() {}

  /** Brings the schema {@code convention} to its newest version, under its owner's role. */
  static void migrer() {
    Flyway.configure()
        .dataSource(propriete("url"), propriete("owner.user"), propriete("owner.password"))
        .schemas("convention")
        .locations("classpath:META-INF/migration/convention")
        .javaMigrations(new V2__ChargerTerritoires2026())
        .placeholders(Map.of("application", propriete("application.user")))
        // The application's own history: the tests may share a database with it.
        .table("historique_flyway")
        .load()
        .migrate();
  }

  /** A connection of the role that owns the tables. */
  static Connection owner() throws SQLException {
    return ouvrir("owner");
  }

  /** A connection of the role that the application works under. */
  static Connection application() throws SQLException {
    return ouvrir("application");
  }

  private static Connection ouvrir(String role) throws SQLException {
    Connection connexion =
        DriverManager.getConnection(
            propriete("url"), propriete(role + ".user"), propriete(role + ".password"));
    connexion.setAutoCommit(false);
    return connexion;
  }

  private static String propriete(String nom) {
    return Objects.requireNonNull(System.getProperty("ctg.test." + nom), "ctg.test." + nom);
  }
}
