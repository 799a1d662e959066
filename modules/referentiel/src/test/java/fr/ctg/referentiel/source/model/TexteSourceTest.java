package fr.ctg.referentiel.source.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The yardstick of the transcription tests: it drops layout and nothing else. */
class TexteSourceTest {

  private static final TexteSource S1 = TexteSource.lire("S1");
  private static final TexteSource S2 = TexteSource.lire("S2");

  @Test
  void dropsMarkdownTagsAndBulletsAndFoldsWhiteSpace() {
    assertThat(TexteSource.unites("- ▶ Un  *deux*\n\n ► **Trois** (*quatre*)\n"))
        .containsExactly("Un deux", "Trois (quatre)");
    assertThat(
            TexteSource.unites(
                "<p>Intitulé</p>\t<p>Tête</p> <ul style=\"x\"> ▪ socio-économique ▶ b – c d</ul>"))
        .containsExactly("Intitulé", "Tête", "socio-économique", "b", "c d");
  }

  @Test
  void keepsADashThatIsNoBullet() {
    assertThat(S2.unites()).contains("Référentiel d'emploi – Chargé(e) de coopération Ctg");
  }

  @Test
  void joinsTheItemThatThePageBreakCuts() {
    assertThat(S2.unites())
        .contains(
            "Poursuivre le développement des actions favorisant l'autonomie des jeunes et leur"
                + " engagement citoyen")
        .doesNotContain("engagement citoyen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          un temps de travail minimum de 0,5 ETP est requis     | true
          un temps de travail minimum de 0,3 ETP est requis     | false
          un temps de travail minimal de 0,5 ETP est requis     | false
          un temps de travail minimum de 0,5 ETP est             | true
          un temps de travail minimum de 0,5 ETP es              | false
          n temps de travail minimum de 0,5 ETP est requis      | false
          un temps de travail minimum de 0,5 etp est requis     | false
          Dés lors, il convient d'identifier                     | true
          Dès lors, il convient d'identifier                     | false
          Dés lors, il convient d’identifier                     | false
          """)
  void aCitationIsTheExactWordsCutAtTheirLimits(String mots, boolean trouve) {
    assertThat(S1.cite(mots)).isEqualTo(trouve);
  }

  @Test
  void aCitationDoesNotRunOverTwoUnits() {
    assertThat(S1.cite("Enjeux à identifier Conditions de réussite à créer")).isFalse();
  }
}
