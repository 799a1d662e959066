package fr.ctg.convention.rules;

import fr.ctg.convention.model.Manque;
import fr.ctg.convention.model.Signature;
import fr.ctg.shared.Appui;
import java.util.List;

/**
 * The convention says its axes. S2, section 3: « des objectifs […] fixées dans le cadre de la Ctg
 * ». LECTURE: objectives stand under axes; without one none can be set, and nothing evaluated.
 */
final class AxesDits implements Condition<Signature> {

  private static final Appui APPUI = Appui.lecture("EVAL-OBJECTIFS");

  @Override
  public List<Manque> manques(Signature signature) {
    return signature.texte().axes().isEmpty()
        ? List.of(
            new Manque(
                "/axes",
                "AXES_ABSENTS",
                "la convention n'a aucun axe ; donnez-en au moins un, avec ses thématiques",
                APPUI))
        : List.of();
  }
}
