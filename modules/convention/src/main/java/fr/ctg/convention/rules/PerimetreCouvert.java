package fr.ctg.convention.rules;

import fr.ctg.convention.model.Manque;
import fr.ctg.convention.model.Signature;
import fr.ctg.shared.Appui;
import java.util.List;

/**
 * The perimeter has a commune. S1, « Organisation équipe CCT »: « la démarche projet à l'échelle du
 * périmètre de la Ctg ». LECTURE: a perimeter without a commune has no scale to work at.
 */
final class PerimetreCouvert implements Condition<Signature> {

  private static final Appui APPUI = Appui.lecture("EQUIPE-PERIMETRE");

  @Override
  public List<Manque> manques(Signature signature) {
    return signature.texte().perimetre().isEmpty()
        ? List.of(
            new Manque(
                "/perimetre",
                "PERIMETRE_VIDE",
                "le périmètre n'a aucune commune ; il en faut au moins une",
                APPUI))
        : List.of();
  }
}
