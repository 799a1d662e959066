package fr.ctg.convention.persistence;

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
}
