package fr.ctg.referentiel.rest;

import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.util.stream.Stream;
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

  /** A text, and after it those that detail it. */
  static Stream<LigneDElement> de(ElementDuReferentiel element) {
    return de(element, null);
  }

  private static Stream<LigneDElement> de(ElementDuReferentiel e, @Nullable String parent) {
    var ligne =
        new LigneDElement(
            e.code(),
            parent,
            e.ordre(),
            e.rubrique(),
            e.texte(),
            e.portee(),
            e.fondement(),
            e.source().document(),
            e.source().section());
    return Stream.concat(
        Stream.of(ligne), e.details().stream().flatMap(detail -> de(detail, e.code())));
  }
}
