package fr.ctg.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TexteTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x09, 0x0A, 0x0D, 0x20, 0x7F, 0x85, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x1680,
        0x17B4, 0x180B, 0x180E, 0x2000, 0x2007, 0x200A, 0x200B, 0x200C, 0x200D, 0x200E, 0x2028,
        0x2029, 0x202E, 0x202F, 0x205F, 0x2060, 0x2065, 0x206F, 0x2800, 0x3000, 0x3164, 0xFE0F,
        0xFEFF, 0xFFA0, 0xFFF9, 0x1D173, 0xE0001, 0xE0020, 0xE0100, 0xE0FFF
      })
  void whatCannotBeSeenIsNoText(int caractere) {
    var blanc = Character.toString(caractere);

    assertThat(Texte.estVide(blanc + blanc + " ")).isTrue();
    assertThat(Texte.epurer(blanc + " " + blanc)).isEmpty();
    assertThat(Texte.epurer(blanc + "a b" + " " + blanc)).isEqualTo("a b");
  }

  /** Whatever Java itself calls blank is so here, each character that there is. */
  @Test
  void everyBlankOfThePlatformIsOne() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        assertThat(Texte.estVide(Character.toString(c))).as("U+%04X", c).isTrue();
      }
      if (Character.isLetterOrDigit(c) && !Character.isIdentifierIgnorable(c)) {
        boolean vide = Texte.estVide(Character.toString(c));
        assertThat(vide)
            .as("U+%04X", c)
            .isEqualTo(c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0);
      }
    }
  }

  @Test
  void equalWordsAreEqualTexts() {
    assertThat(Texte.epurer("E\u0301te\u0301")).isEqualTo("Été");
    assertThat(Texte.epurer("\u1112\u1161\u11ab")).isEqualTo("한");
    assertThat(Texte.epurer("Œuvre n°1")).isEqualTo("Œuvre n°1");
  }

  @Test
  void whatMakesACharacterWhatItIsStaysWithIt() {
    var coeur = "\u2764\uFE0F";
    var drapeau = Character.toString(0x1F3F4) + Character.toString(0xE0067);

    assertThat(Texte.epurer(coeur + " ")).isEqualTo(coeur);
    assertThat(Texte.epurer(drapeau)).isEqualTo(drapeau);
    assertThat(Texte.epurer("a\u200Db")).isEqualTo("a\u200Db");
  }

  @Test
  void manySignsOnOneCharacterAreTold() {
    assertThat(Texte.surcharge("a" + "\u0301".repeat(Texte.SIGNES_MAX))).isFalse();
    assertThat(Texte.surcharge("a" + "\u0301".repeat(Texte.SIGNES_MAX + 1))).isTrue();
    assertThat(Texte.surcharge("e\u0301".repeat(1_000))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202Eb", "\u2066a", "a\u202A"})
  void whatTurnsTheReadingIsTold(String texte) {
    assertThat(Texte.renverse(texte)).isTrue();
    assertThat(Texte.renverse("שלום, monde\u200F")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "a\udc00", "\udc00\ud800", "a\0"})
  void halfACharacterIsNoText(String texte) {
    assertThat(Texte.representable(texte)).isFalse();
    assertThat(Texte.representable("😀")).isTrue();
  }
}
