package fr.ctg.convention.territoire.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RechercheParNomTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   "})
  void findsEveryNameWhenNothingIsTyped(String texte) {
    RechercheParNom recherche = RechercheParNom.de(texte);
    assertThat(recherche.tout()).isTrue();
    assertThat(recherche.rien()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "'", "&|!", "北京"})
  void findsNothingWhenNoLetterOrDigitIsTyped(String texte) {
    RechercheParNom recherche = RechercheParNom.de(texte);
    assertThat(recherche.tout()).isFalse();
    assertThat(recherche.rien()).isTrue();
  }

  @Test
  void looksForTheTextAndForItsWords() {
    RechercheParNom recherche = RechercheParNom.de("St-Étienne du Rou");
    assertThat(recherche.rien()).isFalse();
    assertThat(recherche.codes()).isEmpty();
    assertThat(recherche.noms()).containsExactly("saint etienne du rou");
    assertThat(recherche.motsEntiers()).isEqualTo("saint&etienne&du&(rou)");
    assertThat(recherche.mots()).isEqualTo("saint:*&etienne:*&du:*&(rou:*)");
  }

  @Test
  void readsALastWordStBothAsSaintAndAsTheBeginningOfAWord() {
    RechercheParNom recherche = RechercheParNom.de("Bourg St");
    assertThat(recherche.noms()).containsExactly("bourg saint", "bourg st");
    assertThat(recherche.motsEntiers()).isEqualTo("bourg&(saint|st)");
    assertThat(recherche.mots()).isEqualTo("bourg:*&(saint:*|st:*)");
  }

  @Test
  void keepsNoneOfTheSignsThatMeanSomethingToTheDatabase() {
    RechercheParNom recherche = RechercheParNom.de("a%b_c\\d'e:*|f&!(g)");
    assertThat(recherche.noms()).containsExactly("a b c d e f g");
    assertThat(recherche.mots()).isEqualTo("a:*&b:*&c:*&d:*&e:*&f:*&(g:*)");
  }

  @ParameterizedTest
  @CsvSource({
    "35400, 35400",
    "2a001, 2A001",
    "2B033, 2B033",
    "217605757, 217605757",
    "217 605 757, 217605757",
    "217.605.757, 217605757"
  })
  void readsACodeAlone(String texte, String code) {
    RechercheParNom recherche = RechercheParNom.de(texte);
    assertThat(recherche.codes()).containsExactly(code);
    assertThat(recherche.rien()).isFalse();
    assertThat(recherche.noms()).isEmpty();
    assertThat(recherche.mots()).isEmpty();
    assertThat(recherche.motsEntiers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Saint-Malo 35400", "35400 St-Malo", "saint 35400 malo"})
  void readsACodeBesideWords(String texte) {
    RechercheParNom recherche = RechercheParNom.de(texte);
    assertThat(recherche.codes()).containsExactly("35400");
    assertThat(recherche.noms()).containsExactly("saint malo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4b", "lyon 3", "1234", "123456", "12c45", "217 605", "1217605757"})
  void takesNoOtherFigureForACode(String texte) {
    assertThat(RechercheParNom.de(texte).codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "communauté de communes bretagne romantique, cc bretagne romantique",
    "Communauté d'agglomération du Pays Basque, ca du pays basque",
    "COMMUNAUTE URBAINE Creusot, cu creusot",
    "grand orb communauté de communes, grand orb cc",
    "communauté de com, communaute de com",
    "vitré communauté, vitre communaute"
  })
  void readsTheLegalKindsOfEpciAsTheirNamesWriteThem(String texte, String nom) {
    assertThat(RechercheParNom.de(texte).noms()).containsExactly(nom);
  }

  @Test
  void keepsWhatWasTypedAsTheCodeOfADepartementOrACaf() {
    assertThat(RechercheParNom.de(" 64b ").code()).isEqualTo("64B");
  }
}
