package fr.ctg.referentiel.model;

import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import org.jspecify.annotations.Nullable;

/**
 * One text of the job reference: a whole line, list item or cell of a source document, verbatim.
 *
 * @param code the stable code, unique in its version, for example {@code ATTENDU-2-3}
 * @param partie the part that it belongs to
 * @param parent the code of the element that it details, or {@code null} at the head of its part
 * @param ordre its place among the elements of the same part and parent, from 1, without a gap
 * @param rubrique what it is inside of its part
 * @param texte the words, white space folded
 * @param document the source document, for example {@code S2}
 * @param section the heading under which the words stand
 * @param portee for whom the document speaks
 * @param fondement {@code LECTURE} where its parent was chosen by a reading; the words never are
 */
public record Element(
    String code,
    Partie partie,
    @Nullable String parent,
    int ordre,
    Rubrique rubrique,
    String texte,
    String document,
    String section,
    Portee portee,
    Fondement fondement) {

  /**
   * @throws IllegalArgumentException when the rubrique is not one of the part
   */
  public Element {
    if (rubrique.partie() != partie) {
      throw new IllegalArgumentException(
          "L'élément " + code + " est de rubrique " + rubrique + ", qui n'est pas de " + partie);
    }
  }

  /** The words with the place where they stand. */
  public Citation citation() {
    return new Citation(document, section, texte);
  }
}
