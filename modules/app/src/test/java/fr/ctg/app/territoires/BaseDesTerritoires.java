package fr.ctg.app.territoires;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.convention.territoire.persistence.V2__ChargerTerritoires2026;
import fr.ctg.convention.territoire.persistence.V38__ChargerAnciennesCommunesEtCodesPostaux;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
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
        .dataSource(
            BaseDeTest.propriete("url"),
            BaseDeTest.propriete("owner.user"),
            BaseDeTest.propriete("owner.password"))
        .schemas("convention")
        .locations("classpath:META-INF/migration/convention")
        .javaMigrations(
            new V2__ChargerTerritoires2026(), new V38__ChargerAnciennesCommunesEtCodesPostaux())
        .placeholders(Map.of("application", BaseDeTest.propriete("application.user")))
        // The application's own history: the tests may share a database with it.
        .table("historique_flyway")
        .load()
        .migrate();
  }

  /** A connection of the role that owns the tables. */
  static Connection owner() throws SQLException {
    return BaseDeTest.owner();
  }

  /** A connection of the role that the application works under. */
  static Connection application() throws SQLException {
    return BaseDeTest.application();
  }
}
