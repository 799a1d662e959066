package fr.ctg.app.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.ctg.app.outillage.BaseDeTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row that the database itself refuses, of a table that no caller writes, or not in that way.
 *
 * @param table the table, with its schema
 * @param raison why no request reaches the constraint
 * @param avant what has to be there first
 * @param valide the columns of a row that no constraint refuses, as SQL
 * @param faute those of them that the constraint does not admit
 */
record LigneRefusee(
    String table,
    String raison,
    List<String> avant,
    Map<String, String> valide,
    Map<String, String> faute) {

  private static final String CLE_PRISE = "23505";
  private static final List<String> REFUS = List.of("23503", "23514", "23P01");

  /** That the constraint of that name refuses it, and none the row without the fault. */
  void verifier(String contrainte) throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        Statement ordre = owner.createStatement()) {
      try {
        ordre.execute("SET LOCAL lock_timeout = '20s'");
        // What triggers guard beside is not looked at here.
        ordre.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
        for (String dabord : avant) {
          ordre.execute(dabord);
        }
        ordre.execute("SAVEPOINT ici");
        accepter(ordre);
        ordre.execute("ROLLBACK TO SAVEPOINT ici");
        Throwable refus = catchThrowable(() -> ordre.execute(ajout(fautive())));
        assertThat(refus).as(contrainte).isInstanceOf(SQLException.class);
        assertThat(((SQLException) refus).getSQLState()).as(refus.getMessage()).isIn(REFUS);
        assertThat(refus.getMessage()).containsPattern("\\b" + contrainte + "\\b");
      } finally {
        owner.rollback();
      }
    }
  }

  /** Where a table has one row for good, another like it is refused by its key alone. */
  private void accepter(Statement ordre) throws SQLException {
    try {
      ordre.execute(ajout(valide));
    } catch (SQLException refus) {
      if (!CLE_PRISE.equals(refus.getSQLState())) {
        throw refus;
      }
    }
  }

  private Map<String, String> fautive() {
    Map<String, String> fautive = new LinkedHashMap<>(valide);
    fautive.putAll(faute);
    return fautive;
  }

  private String ajout(Map<String, String> colonnes) {
    return "INSERT INTO "
        + table
        + " ("
        + String.join(", ", colonnes.keySet())
        + ") VALUES ("
        + String.join(", ", colonnes.values())
        + ")";
  }

  /** Those of one table. */
  static final class Table {
    private final Toutes toutes;
    private final String nom;
    private final String raison;
    private final String valide;
    private List<String> avant = List.of();

    private Table(Toutes toutes, String nom, String raison, String valide) {
      this.toutes = toutes;
      this.nom = nom;
      this.raison = raison;
      this.valide = valide;
    }

    /** What has to be there first. */
    Table apres(String... ordres) {
      avant = List.of(ordres);
      return this;
    }

    /** A row that differs in those columns is refused by that constraint. */
    Table refuse(String contrainte, String faute) {
      toutes.lignes.put(
          nom.substring(nom.indexOf('.') + 1) + "." + contrainte,
          new LigneRefusee(nom, raison, avant, toutes.colonnes(valide), toutes.colonnes(faute)));
      return this;
    }
  }

  /** Those of all tables, by the names of table and constraint. */
  static final class Toutes {
    private final Map<String, LigneRefusee> lignes = new TreeMap<>();
    private final String brouillon;

    /**
     * None yet.
     *
     * @param brouillon what {@code :brouillon} stands for
     */
    Toutes(String brouillon) {
      this.brouillon = brouillon;
    }

    /** Those of a table, in which a row of those columns is good: "column=SQL; column=SQL". */
    Table table(String nom, String raison, String valide) {
      return new Table(this, nom, raison, valide);
    }

    Map<String, LigneRefusee> lignes() {
      return lignes;
    }

    private Map<String, String> colonnes(String dites) {
      Map<String, String> colonnes = new LinkedHashMap<>();
      for (String dite : dites.split("; ", -1)) {
        int egal = dite.indexOf('=');
        colonnes.put(
            dite.substring(0, egal),
            dite.substring(egal + 1).replace(":brouillon", "'" + brouillon + "'"));
      }
      return colonnes;
    }
  }
}
