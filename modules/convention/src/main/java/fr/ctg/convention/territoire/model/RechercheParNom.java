package fr.ctg.convention.territoire.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who types a name may mean: names that begin with it, then names that contain all
 * its words, in any order, each by its beginning.
 *
 * <p>The last word may still be in the typing. When it is "st" or "ste", both the abbreviation and
 * the beginning of a longer word are meant: "st" finds the Saints, and Strasbourg.
 */
public final class RechercheParNom {

  private final List<String> prefixes;
  private final String mots;

  private RechercheParNom(List<String> prefixes, String mots) {
    this.prefixes = prefixes;
    this.mots = mots;
  }

  /**
   * The search for a text.
   *
   * @param texte as it was typed; absent or blank means every name, and a text without any letter
   *     or digit means none
   */
  public static RechercheParNom de(@Nullable String texte) {
    if (texte == null || texte.isBlank()) {
      return new RechercheParNom(List.of(""), "");
    }
    List<String> tapes = NomNormalise.mots(texte);
    if (tapes.isEmpty()) {
      return new RechercheParNom(List.of(), "");
    }
    List<String> debut =
        tapes.subList(0, tapes.size() - 1).stream().map(NomNormalise::developpe).toList();
    String dernier = tapes.getLast();
    List<String> fins =
        Stream.of(NomNormalise.developpe(dernier), dernier).distinct().sorted().toList();
    return new RechercheParNom(
        fins.stream().map(fin -> String.join(" ", ajoute(debut, fin))).toList(),
        Stream.concat(
                debut.stream().map(mot -> mot + ":*"),
                Stream.of(
                    fins.stream()
                        .map(fin -> fin + ":*")
                        .collect(Collectors.joining("|", "(", ")"))))
            .collect(Collectors.joining("&")));
  }

  /**
   * The beginnings of the normalised names that are found first, ascending, none the beginning of
   * another; an empty one begins every name. Made of {@code a-z}, {@code 0-9} and spaces only.
   */
  public List<String> prefixes() {
    return prefixes;
  }

  /**
   * The words of the names that are found next, in PostgreSQL's {@code tsquery} notation; empty
   * when no name can be found by its words that was not found by its beginning.
   */
  public String mots() {
    return mots;
  }

  private static List<String> ajoute(List<String> debut, String fin) {
    List<String> tous = new ArrayList<>(debut);
    tous.add(fin);
    return tous;
  }
}
