package fr.ctg.platform.liste;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a short list that is held whole, such as a list of codes.
 *
 * @param elements the elements of the page
 * @param suivant the cursor of the next page, or {@code null} on the last one
 */
public record PageEnMemoire<T>(List<T> elements, @Nullable String suivant) {

  /**
   * Cuts the page that the request asks for.
   *
   * @param liste the name of the list
   * @param cle the key of an element, unique in the list
   * @param tous the whole list, in its order
   * @param parametres the request's, already checked
   */
  public static <T> PageEnMemoire<T> de(
      String liste,
      Function<T, String> cle,
      List<T> tous,
      ParametresDeRequete parametres,
      int limite) {
    int debut =
        parametres.apres(liste, 1).map(apres -> rangApres(tous, cle, apres.getFirst())).orElse(0);
    int fin = Math.min(tous.size(), debut + limite);
    List<T> elements = tous.subList(debut, fin);
    String suivant =
        fin < tous.size() ? parametres.suite(liste, List.of(cle.apply(elements.getLast()))) : null;
    return new PageEnMemoire<>(elements, suivant);
  }

  private static <T> int rangApres(List<T> tous, Function<T, String> cle, String apres) {
    for (int i = 0; i < tous.size(); i++) {
      if (cle.apply(tous.get(i)).equals(apres)) {
        return i + 1;
      }
    }
    return tous.size();
  }
}
