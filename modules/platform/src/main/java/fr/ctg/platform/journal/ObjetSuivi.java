package fr.ctg.platform.journal;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
   * @param cle the column of its primary key that names the part, where the history is that of one
   *     part of the object alone
   * @param mots what people say for the codes of a column
   * @param noms the names of parts, by what the column that tells them apart holds; what has none
   *     is told as it is
   * @param identite the column that stays while rows are put anew with other days ({@code debut},
   *     {@code fin}): what goes and comes in one transaction was moved; none where rows have no
   *     days
   * @param precisions what is said beside the name of one part that came, by the column whose value
   *     it says
   */
  public record TableSuivie(
      String table,
      @Nullable String partie,
      @Nullable String designation,
      Map<String, String> colonnes,
      Set<String> chiffrees,
      @Nullable String cle,
      Map<String, Map<String, String>> mots,
      Function<Set<String>, Map<String, String>> noms,
      @Nullable String identite,
      Map<String, String> precisions) {

    public TableSuivie {
      colonnes = Collections.unmodifiableMap(new LinkedHashMap<>(colonnes));
      chiffrees = Set.copyOf(chiffrees);
      mots = Map.copyOf(mots);
      precisions = Collections.unmodifiableMap(new LinkedHashMap<>(precisions));
    }

    private TableSuivie(
        String table,
        @Nullable String partie,
        @Nullable String designation,
        Map<String, String> colonnes) {
      this(
          table,
          partie,
          designation,
          colonnes,
          Set.of(),
          null,
          Map.of(),
          designations -> Map.of(),
          null,
          Map.of());
    }

    /** The root. */
    public static TableSuivie racine(String table, Map<String, String> colonnes) {
      return new TableSuivie(table, null, null, colonnes);
    }

    /** A part. */
    public static TableSuivie partie(
        String table, String partie, String designation, Map<String, String> colonnes) {
      return new TableSuivie(table, partie, designation, colonnes);
    }

    /** The same with columns of personal data. */
    public TableSuivie chiffrant(String... personnelles) {
      return new TableSuivie(
          table,
          partie,
          designation,
          colonnes,
          Set.of(personnelles),
          cle,
          mots,
          noms,
          identite,
          precisions);
    }

    /** The same told as what the history is about, not as a part of something else. */
    public TableSuivie seule() {
      return new TableSuivie(
          table, null, null, colonnes, chiffrees, cle, mots, noms, identite, precisions);
    }

    /** The same in the history of one part alone, which that column of its primary key names. */
    public TableSuivie de(String colonne) {
      return new TableSuivie(
          table,
          partie,
          designation,
          colonnes,
          chiffrees,
          colonne,
          mots,
          noms,
          identite,
          precisions);
    }

    /** The same, a column of which holds codes that people have words for. */
    public <E extends Enum<E>> TableSuivie disant(
        String colonne, Class<E> codes, Function<E, String> mot) {
      Map<String, Map<String, String>> tous = new LinkedHashMap<>(mots);
      tous.put(
          colonne,
          Arrays.stream(codes.getEnumConstants()).collect(Collectors.toMap(Enum::name, mot)));
      return new TableSuivie(
          table, partie, designation, colonnes, chiffrees, cle, tous, noms, identite, precisions);
    }

    /** The same, whose parts are told by the names that this finds. */
    public TableSuivie nommant(Function<Set<String>, Map<String, String>> parDesignation) {
      return new TableSuivie(
          table,
          partie,
          designation,
          colonnes,
          chiffrees,
          cle,
          mots,
          parDesignation,
          identite,
          precisions);
    }

    /** The same, whose rows have days, of what that column names. */
    public TableSuivie parJour(String colonne) {
      return new TableSuivie(
          table, partie, designation, colonnes, chiffrees, cle, mots, noms, colonne, precisions);
    }

    /**
     * The same, of each of whose parts more is said when it comes.
     *
     * @param dites what is said by columns that have a value, {@code %s} being that
     */
    public TableSuivie precisant(Map<String, String> dites) {
      return new TableSuivie(
          table, partie, designation, colonnes, chiffrees, cle, mots, noms, identite, dites);
    }
  }

  /**
   * What people call columns, in the order of telling.
   *
   * @param paires columns and what they are called, in turn
   */
  public static Map<String, String> libelles(String... paires) {
    Map<String, String> libelles = new LinkedHashMap<>();
    for (int i = 0; i < paires.length; i += 2) {
      libelles.put(paires[i], paires[i + 1]);
    }
    return libelles;
  }
}
