package fr.ctg.platform.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the history of a kind of objects is told: which tables it is made of, and what people call
 * their columns. A module has one for each kind of its own.
 *
 * @param type the type, as {@code plateforme.suivre} was told: the root's table
 * @param tables the root's table and those of its parts
 */
public record ObjetSuivi(String type, List<TableSuivie> tables) {

  public ObjetSuivi {
    tables = List.copyOf(tables);
  }

  /** The table of that name, if it is told. */
  Map<String, TableSuivie> parNom() {
    Map<String, TableSuivie> noms = new LinkedHashMap<>();
    tables.forEach(table -> noms.put(table.table(), table));
    return noms;
  }

  /**
   * One of its tables.
   *
   * @param table its name, with its schema
   * @param partie what a row is, in French, such as {@code signataire}; none for the root
   * @param designation the column that tells one part from another, such as {@code nom}
   * @param colonnes what people call its columns, in the order of telling; others are not told
   * @param chiffrees columns with personal data, whose change is told and whose values are not
   */
  public record TableSuivie(
      String table,
      @Nullable String partie,
      @Nullable String designation,
      Map<String, String> colonnes,
      Set<String> chiffrees) {

    public TableSuivie {
      colonnes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(colonnes));
      chiffrees = Set.copyOf(chiffrees);
    }

    /** The root. */
    public static TableSuivie racine(String table, Map<String, String> colonnes) {
      return new TableSuivie(table, null, null, colonnes, Set.of());
    }

    /** A part. */
    public static TableSuivie partie(
        String table, String partie, String designation, Map<String, String> colonnes) {
      return new TableSuivie(table, partie, designation, colonnes, Set.of());
    }
  }
}
