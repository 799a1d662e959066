package fr.ctg.convention.rules;

import fr.ctg.convention.model.Manque;
import fr.ctg.convention.model.Signature;
import fr.ctg.shared.Appui;
import fr.ctg.shared.Ecriture;
import java.util.List;

/**
 * A version of the job reference is in force on the day of the signature. S2, section 3: « des
 * attendus et des activités figurant dans le référentiel d'emploi ». LECTURE: those of the version
 * that the convention was signed under are evaluated, so there has to be one; what was signed
 * before the first of them was signed under none, and none is evaluated.
 */
final class ReferentielEnVigueur implements Condition<Signature> {

  private static final Appui APPUI = Appui.lecture("EVAL-ATTENDUS");

  @Override
  public List<Manque> manques(Signature signature) {
    return signature.versionReferentiel() == null && !signature.avantToutReferentiel()
        ? List.of(
            new Manque(
                "/dateSignature",
                "REFERENTIEL_ABSENT",
                "aucune version du référentiel n'était en vigueur le "
                    + Ecriture.date(signature.date())
                    + ", alors que les attendus en seront évalués ; vérifiez la date",
                APPUI))
        : List.of();
  }
}
