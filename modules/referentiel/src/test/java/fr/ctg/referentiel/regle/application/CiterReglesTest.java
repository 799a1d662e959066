package fr.ctg.referentiel.regle.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.platform.probleme.RegleOpposee;
import fr.ctg.shared.Appui;
import fr.ctg.shared.Fondement;
import org.junit.jupiter.api.Test;

class CiterReglesTest {

  private final CiterRegles citer = new CiterRegles();

  @Test
  void aRuleIsCitedWordForWordAndSaysWhetherItIsRead() {
    assertThat(citer.de(Appui.lecture("EVAL-ATTENDUS")))
        .contains(
            new RegleOpposee(
                "EVAL-ATTENDUS",
                Fondement.LECTURE,
                "S2",
                "3. Les indicateurs de suivi et d'évaluation",
                "des attendus et des activités figurant dans le référentiel d'emploi"));
    assertThat(citer.de(new Appui("RECRUT-JURY", Fondement.TEXTE)))
        .hasValueSatisfying(r -> assertThat(r.fondement()).isEqualTo(Fondement.TEXTE));
  }

  @Test
  void whatTheCatalogueDoesNotHaveIsNotCited() {
    assertThat(citer.de(Appui.lecture("INCONNUE"))).isEmpty();
  }
}
