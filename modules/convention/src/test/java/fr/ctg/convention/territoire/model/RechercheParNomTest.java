package fr.ctg.convention.territoire.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RechercheParNomTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   "})
  void findsEveryNameWhenNothingIsTyped(String texte) {
    RechercheParNom recherche = RechercheParNom.de(texte);
    assertThat(recherche.prefixes()).containsExactly("");
    assertThat(recherche.mots()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "'", "&|!", "北京"})
  void findsNothingWhenNoLetterOrDigitIsTyped(String texte) {
    RechercheParNom recherche = RechercheParNom.de(texte);
    assertThat(recherche.prefixes()).isEmpty();
    assertThat(recherche.mots()).isEmpty();
  }

  @Test
  void looksForTheTextFirstThenForItsWords() {
    RechercheParNom recherche = RechercheParNom.de("St-Étienne du Rou");
    assertThat(recherche.prefixes()).containsExactly("saint etienne du rou");
    assertThat(recherche.mots()).isEqualTo("saint:*&etienne:*&du:*&(rou:*)");
  }

  @Test
  void readsALastWordStBothAsSaintAndAsTheBeginningOfAWord() {
    RechercheParNom recherche = RechercheParNom.de("Bourg St");
    assertThat(recherche.prefixes()).containsExactly("bourg saint", "bourg st");
    assertThat(recherche.mots()).isEqualTo("bourg:*&(saint:*|st:*)");
  }

  @Test
  void keepsNoneOfTheSignsThatMeanSomethingToTheDatabase() {
    RechercheParNom recherche = RechercheParNom.de("a%b_c\\d'e:*|f&!(g)");
    assertThat(recherche.prefixes()).containsExactly("a b c d e f g");
    assertThat(recherche.mots()).isEqualTo("a:*&b:*&c:*&d:*&e:*&f:*&(g:*)");
  }
}
