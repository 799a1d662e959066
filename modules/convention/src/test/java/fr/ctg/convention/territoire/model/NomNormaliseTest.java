package fr.ctg.convention.territoire.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.convention.territoire.NomNormalise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NomNormaliseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          L'Abergement-Clémenciat        | l abergement clemenciat
          L’Haÿ-les-Roses                | l hay les roses
          Œuilly                         | oeuilly
          Hœnheim                        | hoenheim
          Lætitia                        | laetitia
          CÔTE-D'OR                      | cote d or
          Saint-Étienne-du-Rouvray       | saint etienne du rouvray
          St Etienne du Rouvray          | saint etienne du rouvray
          STE-MARIE                      | sainte marie
          Sainte-Marie                   | sainte marie
          St. Gildas                     | saint gildas
          Stains                         | stains
          Estebourg                      | estebourg
          CC des 4B Sud Charente         | cc des 4b sud charente
          CC Castillon/Pujols            | cc castillon pujols
          Château-Chinon (Ville)         | chateau chinon ville
          Aÿ-Champagne                   | ay champagne
          Y                              | y
          """)
  void foldsCaseAccentsLigaturesPunctuationAndAbbreviations(String nom, String attendu) {
    assertThat(NomNormalise.de(nom)).isEqualTo(attendu);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00C9tampes", "E\u0301tampes", "\u00E9tampes", "e\u0301tampes"})
  void readsComposedAndDecomposedAccentsAlike(String nom) {
    assertThat(NomNormalise.de(nom)).isEqualTo("etampes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "- ' -", "北京"})
  void isEmptyWithoutALetterOrDigit(String nom) {
    assertThat(NomNormalise.de(nom)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Saint-Étienne", "St-Étienne", "Côtes-d'Armor", "Îles Éparses"})
  void changesNothingMoreTheSecondTime(String nom) {
    assertThat(NomNormalise.de(NomNormalise.de(nom))).isEqualTo(NomNormalise.de(nom));
  }
}
