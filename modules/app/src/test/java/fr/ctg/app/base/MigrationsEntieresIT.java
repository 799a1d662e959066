package fr.ctg.app.base;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a migration did and the line of the history that tells of it were written by one
 * transaction, by the numbers that PostgreSQL gives transactions: no stop can leave one without the
 * other.
 */
@ExtendWith(ServeurDeTest.class)
class MigrationsEntieresIT {

  private static final List<String> SCHEMAS =
      List.of("plateforme", "referentiel", "convention", "staffing", "evaluation");

  /** Where a transaction that changes a schema leaves its number. */
  private static final List<String> CATALOGUES =
      List.of(
          "pg_class",
          "pg_proc",
          "pg_depend",
          "pg_attribute",
          "pg_constraint",
          "pg_trigger",
          "pg_policy",
          "pg_namespace");

  /**
   * @param transaction the number of the transaction that noted it
   */
  private record Migration(String schema, String version, String transaction) {}

  @Test
  void aMigrationAndItsLineOfTheHistoryAreOneTransaction() throws SQLException {
    try (Connection owner = BaseDeTest.owner()) {
      List<String> lieux = new ArrayList<>(CATALOGUES);
      lieux.addAll(tables(owner));
      List<Migration> migrations = migrations(owner);
      assertThat(migrations).extracting(Migration::schema).contains(SCHEMAS.toArray(String[]::new));
      List<Migration> ailleurs = new ArrayList<>();
      for (Migration migration : migrations) {
        if (!aLaisseUneTrace(owner, migration, lieux)) {
          ailleurs.add(migration);
        }
      }
      assertThat(ailleurs).isEmpty();
    }
  }

  private static List<Migration> migrations(Connection owner) throws SQLException {
    List<Migration> migrations = new ArrayList<>();
    for (String schema : SCHEMAS) {
      try (var ordre = owner.createStatement();
          ResultSet lignes =
              ordre.executeQuery(
                  "SELECT version, xmin::text FROM "
                      + schema
                      + ".historique_flyway WHERE version IS NOT NULL")) {
        while (lignes.next()) {
          migrations.add(new Migration(schema, lignes.getString(1), lignes.getString(2)));
        }
      }
    }
    return migrations;
  }

  private static List<String> tables(Connection owner) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (PreparedStatement question =
        owner.prepareStatement(
            "SELECT schemaname || '.' || tablename FROM pg_tables"
                + " WHERE schemaname = ANY (?) AND tablename <> 'historique_flyway'")) {
      question.setArray(1, owner.createArrayOf("text", SCHEMAS.toArray()));
      try (ResultSet lignes = question.executeQuery()) {
        while (lignes.next()) {
          tables.add(lignes.getString(1));
        }
      }
    }
    return tables;
  }

  private static boolean aLaisseUneTrace(Connection owner, Migration migration, List<String> lieux)
      throws SQLException {
    for (String lieu : lieux) {
      try (PreparedStatement question =
          owner.prepareStatement("SELECT EXISTS (SELECT FROM " + lieu + " WHERE xmin::text = ?)")) {
        question.setString(1, migration.transaction());
        try (ResultSet ligne = question.executeQuery()) {
          ligne.next();
          if (ligne.getBoolean(1)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
