package fr.ctg.referentiel.brouillon.model;

import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text of a draft is to be.
 *
 * @param rubrique what it is inside of its part
 * @param parent the code of the one that it details
 * @param ordre its place among its own, from 1; the last one when absent or beyond
 * @param texte the words
 * @param document the source document
 * @param section the heading under which the words stand
 * @param portee for whom the document speaks
 * @param fondement whether its place is the text's or read so
 * @param remplace the codes of the model's texts that it replaces
 */
public record ContenuDElement(
    Rubrique rubrique,
    @Nullable String parent,
    @Nullable Integer ordre,
    String texte,
    String document,
    String section,
    Portee portee,
    Fondement fondement,
    List<String> remplace) {

  /** What a text is. */
  public static ContenuDElement de(ElementDeVersion lu) {
    Element e = lu.element();
    return new ContenuDElement(
        e.rubrique(),
        e.parent(),
        e.ordre(),
        e.texte(),
        e.document(),
        e.section(),
        e.portee(),
        e.fondement(),
        lu.remplace());
  }

  /** The text of that code and this content, at that place. */
  public Element element(String code, int place) {
    return new Element(
        code,
        rubrique.partie(),
        parent,
        place,
        rubrique,
        texte,
        document,
        section,
        portee,
        fondement);
  }
}
