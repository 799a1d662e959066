package fr.ctg.convention.rules;

import fr.ctg.convention.model.Manque;
import fr.ctg.convention.model.Signature;
import fr.ctg.shared.Appui;
import java.util.List;

/**
 * A commune or an EPCI of the Caf's territory signs. S1, « Profils &amp; recrutement »: « un
 * professionnel dépendant d'une ou des collectivités territoriales signataires de la CTG ».
 * LECTURE: without one among the parties nobody could employ whoever cooperates.
 */
final class SignataireTerritorial implements Condition<Signature> {

  private static final Appui APPUI = Appui.lecture("PROFIL-EMPLOYEUR");

  @Override
  public List<Manque> manques(Signature signature) {
    return signature.texte().signataires().stream().anyMatch(s -> s.nature().territoriale())
        ? List.of()
        : List.of(
            new Manque(
                "/signataires",
                "SIGNATAIRE_TERRITORIAL",
                "aucune commune et aucun EPCI du territoire de la Caf ne signe ; il en faut au moins"
                    + " un",
                APPUI));
  }
}
