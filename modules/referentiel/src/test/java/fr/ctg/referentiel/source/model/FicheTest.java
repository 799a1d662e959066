package fr.ctg.referentiel.source.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ctg.shared.Portee;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FicheTest {

  private record Lu(String texte, BigDecimal valeur, LocalDate jour, Portee portee) {}

  private static final String JUSTE =
      """
      texte: >-
        un texte
        plié
      valeur: "0.50"
      jour: 2019-01-01
      portee: LOCALE
      """;

  private static Lu lire(Fiche f) {
    return new Lu(
        f.texte("texte"), f.decimal("valeur"), f.date("jour"), f.choix("portee", Portee.class));
  }

  @Test
  void readsExactly() {
    Lu lu = lire(JUSTE, FicheTest::lire);
    assertThat(lu)
        .isEqualTo(
            new Lu(
                "un texte plié", new BigDecimal("0.50"), LocalDate.of(2019, 1, 1), Portee.LOCALE));
  }

  @Test
  void refusesAnUnknownProperty() {
    refuse(JUSTE + "autre: rien\n", "essai.yaml#/autre : propriété inconnue");
  }

  @Test
  void refusesAMissingProperty() {
    refuse(JUSTE.replace("portee: LOCALE\n", ""), "essai.yaml#/portee : propriété manquante");
  }

  @Test
  void refusesAPropertyWrittenTwice() {
    refuse(JUSTE + "portee: NATIONALE\n", "portee");
  }

  @Test
  void refusesASecondDocument() {
    refuse(JUSTE + "---\n" + JUSTE, "essai.yaml");
  }

  @Test
  void refusesANumberThatIsNoString() {
    refuse(JUSTE.replace("\"0.50\"", "0.50"), "essai.yaml#/valeur : un texte est attendu");
  }

  @Test
  void refusesWhatIsNoDecimalNoDateNoConstant() {
    refuse(JUSTE.replace("0.50", "0,50"), "essai.yaml#/valeur : « 0,50 »");
    refuse(JUSTE.replace("2019-01-01", "2019-02-30"), "essai.yaml#/jour : « 2019-02-30 »");
    refuse(JUSTE.replace("LOCALE", "Locale"), "essai.yaml#/portee : « Locale »");
  }

  @ParameterizedTest
  @ValueSource(strings = {"texte:\n", "texte: \" \"\n", "texte: [a]\n", "texte: {a: b}\n"})
  void refusesABlankOrStructuredText(String yaml) {
    assertThatExceptionOfType(SourceRefuseeException.class)
        .isThrownBy(() -> lire(yaml, f -> f.texte("texte")))
        .withMessageContaining("un texte est attendu")
        .returns("essai.yaml", SourceRefuseeException::ressource)
        .returns("/texte", SourceRefuseeException::chemin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "seul", "- a\n- b\n"})
  void refusesWhatIsNoMapping(String yaml) {
    refuse(yaml, "des propriétés sont attendues");
  }

  @Test
  void saysWhereInAList() {
    assertThatExceptionOfType(SourceRefuseeException.class)
        .isThrownBy(
            () ->
                lire(
                    "liste:\n  - a: un\n  - a: deux\n    b: trois\n",
                    f -> f.liste("liste", e -> e.rang() + e.texte("a"))))
        .withMessageContaining("essai.yaml#/liste/1/b : propriété inconnue");
    List<String> lus =
        lire(
            "liste:\n  - a: un\n  - a: deux\n",
            f -> f.liste("liste", e -> e.rang() + e.texte("a")));
    assertThat(lus).containsExactly("1un", "2deux");
  }

  @Test
  void refusesAnEmptyList() {
    assertThatExceptionOfType(SourceRefuseeException.class)
        .isThrownBy(() -> lire("liste: []\n", f -> f.liste("liste", Fiche::rang)))
        .withMessageContaining("une liste non vide est attendue");
  }

  private static <T> T lire(String yaml, Function<Fiche, T> lecture) {
    return Fiche.lire(
        "essai.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), lecture);
  }

  private static void refuse(String yaml, String motif) {
    assertThatExceptionOfType(SourceRefuseeException.class)
        .isThrownBy(() -> lire(yaml, FicheTest::lire))
        .withMessageContaining(motif);
  }
}
