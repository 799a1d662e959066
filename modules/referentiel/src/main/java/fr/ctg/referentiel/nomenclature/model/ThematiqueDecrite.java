package fr.ctg.referentiel.nomenclature.model;

import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import org.jspecify.annotations.Nullable;

/**
 * A theme of the CTG.
 *
 * @param code the stable code, for example {@code PETITE_ENFANCE}
 * @param ordre its place in the list, from 1
 * @param libelle the words of the source, verbatim
 * @param groupe the code of the group of the allocation key that it belongs to, or {@code null} for
 *     a transversal theme, which is never a line of the key
 * @param document the source document, for example {@code S1}
 * @param section the heading under which the words stand
 * @param portee for whom the document speaks
 * @param fondement whether the text says it or it is read so
 */
public record ThematiqueDecrite(
    String code,
    int ordre,
    String libelle,
    @Nullable String groupe,
    String document,
    String section,
    Portee portee,
    Fondement fondement) {

  /** The words with the place where they stand. */
  public Citation citation() {
    return new Citation(document, section, libelle);
  }
}
