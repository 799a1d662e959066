package fr.ctg.referentiel.rest;

import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import org.jspecify.annotations.Nullable;

/** A text of the job reference as a row: the tree laid flat, with the code of the parent. */
record LigneDElement(
    String code,
    @Nullable String parent,
    int ordre,
    Rubrique rubrique,
    String texte,
    Portee portee,
    Fondement fondement,
    String document,
    String section) {

  static LigneDElement de(Element e) {
    return new LigneDElement(
        e.code(),
        e.parent(),
        e.ordre(),
        e.rubrique(),
        e.texte(),
        e.portee(),
        e.fondement(),
        e.document(),
        e.section());
  }
}
