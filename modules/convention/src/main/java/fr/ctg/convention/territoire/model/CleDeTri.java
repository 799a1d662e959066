package fr.ctg.convention.territoire.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a row stands in the total order of a search: the next page begins after it.
 *
 * @param rang {@link #DEBUT} for names found by their beginning, then {@link #MOTS}
 * @param nomNormalise the row's normalised name
 * @param code the row's code, which parts equal names
 */
public record CleDeTri(int rang, String nomNormalise, String code) {

  /** The rank of a name that begins with what was searched for. */
  public static final int DEBUT = 0;

  /** The rank of a name that holds the words elsewhere. */
  public static final int MOTS = 1;

  /** The number of parts of a cursor's key. */
  public static final int PARTIES = 3;

  private static final Pattern RANG = Pattern.compile("[" + DEBUT + MOTS + "]");
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
        || !NOM.matcher(cle.get(1)).matches()
        || !CODE.matcher(cle.get(2)).matches()) {
      return Optional.empty();
    }
    return Optional.of(new CleDeTri(Integer.parseInt(cle.get(0)), cle.get(1), cle.get(2)));
  }

  /** As the key of a cursor. */
  public List<String> cle() {
    return List.of(Integer.toString(rang), nomNormalise, code);
  }
}
