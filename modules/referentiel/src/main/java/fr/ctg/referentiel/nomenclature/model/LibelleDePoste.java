package fr.ctg.referentiel.nomenclature.model;

import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;

/**
 * A label that a post can bear in the team of a convention.
 *
 * @param code the stable code, for example {@code PROXIMITE}
 * @param ordre its place in the source, from 1
 * @param libelle the words of the source, verbatim
 * @param document the source document, for example {@code S1}
 * @param section the heading under which the words stand
 * @param portee for whom the document speaks
 * @param fondement whether the text says it or it is read so
 */
public record LibelleDePoste(
    String code,
    int ordre,
    String libelle,
    String document,
    String section,
    Portee portee,
    Fondement fondement) {

  /** The words with the place where they stand. */
  public Citation citation() {
    return new Citation(document, section, libelle);
  }
}
