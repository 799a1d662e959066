package fr.ctg.convention.territoire.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in the total order of a search: the next page begins after it. The order is
 * that of the ranks, within a rank from the most inhabitants to those of whom none are told, then
 * that of the normalised names, then that of the codes.
 *
 * <p>Where nothing is searched for, all rows stand at {@link #ENTIER} without inhabitants: the list
 * is in the order of the names.
 *
 * @param rang {@link #ENTIER}, {@link #MOTS_ENTIERS}, {@link #DEBUT} or {@link #MOTS}
 * @param population the inhabitants that the row is ranked by, from 0; absent where they are not
 *     known or do not count
 * @param nomNormalise the row's normalised name
 * @param code the row's code, which parts equal names
 */
public record CleDeTri(int rang, @Nullable Integer population, String nomNormalise, String code) {

  /** The rank of a name, or a code, that is what was searched for. */
  public static final int ENTIER = 0;

  /** The rank of a name that holds all the words whole, and of what bears a postal code. */
  public static final int MOTS_ENTIERS = 1;

  /** The rank of a name that begins with what was searched for. */
  public static final int DEBUT = 2;

  /** The rank of a name that holds the beginnings of all the words. */
  public static final int MOTS = 3;

  /** The number of parts of a cursor's key. */
  public static final int PARTIES = 4;

  private static final Pattern RANG = Pattern.compile("[" + ENTIER + "-" + MOTS + "]");
  private static final Pattern POPULATION = Pattern.compile("|0|[1-9][0-9]{0,8}");
  private static final Pattern NOM = Pattern.compile("[a-z0-9]+( [a-z0-9]+)*");
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{2,9}");

  /**
   * Reads a place back from the key of a cursor.
   *
   * @return nothing when no row can stand there
   */
  public static Optional<CleDeTri> lire(List<String> cle) {
    if (cle.size() != PARTIES
        || !RANG.matcher(cle.get(0)).matches()
        || !POPULATION.matcher(cle.get(1)).matches()
        || !NOM.matcher(cle.get(2)).matches()
        || !CODE.matcher(cle.get(3)).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new CleDeTri(
            Integer.parseInt(cle.get(0)),
            cle.get(1).isEmpty() ? null : Integer.valueOf(cle.get(1)),
            cle.get(2),
            cle.get(3)));
  }

  /** As the key of a cursor. */
  public List<String> cle() {
    return List.of(
        Integer.toString(rang),
        population == null ? "" : population.toString(),
        nomNormalise,
        code);
  }
}
