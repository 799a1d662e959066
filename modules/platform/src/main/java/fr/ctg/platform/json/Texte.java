package fr.ctg.platform.json;

import java.text.Normalizer;

/**
 * Texts as the product takes and shows them: what can be stored and sent, what of a text is
 * visible, how somebody's words are written down, and what of a request's own text may stand in a
 * message.
 *
 * <p>Every method takes time in proportion to the text.
 */
public final class Texte {
  /** How many characters NFC makes one of, at the most (a Greek vowel with three signs). */
  static final int COMPOSITION_MAX = 4;

  /**
   * The most combining signs one after another, as in Unicode's own stream-safe format (UAX 15).
   * Putting them into their order takes the square of their number.
   */
  static final int SIGNES_MAX = 30;

  /** Below it nothing composes, and nothing is invisible but what is told apart here. */
  private static final int PREMIER_SIGNE = 0x300;

  private static final int LONGUEUR_MONTREE = 60;

  private Texte() {}

  /** The text, cut where it is long: a message must not send a megabyte back. */
  public static String abrege(String texte) {
    if (texte.length() <= LONGUEUR_MONTREE) {
      return texte;
    }
    int fin = LONGUEUR_MONTREE - 1;
    return texte.substring(0, Character.isHighSurrogate(texte.charAt(fin - 1)) ? fin - 1 : fin)
        + "…";
  }

  /**
   * Whether the text can be stored and sent: half a surrogate pair has no UTF-8 form, and
   * PostgreSQL has no place for U+0000.
   */
  public static boolean representable(String texte) {
    for (int i = 0; i < texte.length(); i++) {
      char c = texte.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == texte.length()
            || !Character.isLowSurrogate(texte.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** The text with U+FFFD for what {@link #representable} refuses. */
  static String rendreRepresentable(String texte) {
    if (representable(texte)) {
      return texte;
    }
    return texte
        .codePoints()
        .map(
            c ->
                c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    ? 0xFFFD
                    : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Somebody's words as the product keeps, compares and shows them: composed (NFC), without what
   * cannot be seen at either end. Nothing is left of a text in which nothing is visible.
   *
   * @param texte a text that is {@link #representable} and not {@link #surcharge}
   */
  public static String epurer(String texte) {
    var rogne = rogner(texte);
    for (int i = 0; i < rogne.length(); i++) {
      if (rogne.charAt(i) >= PREMIER_SIGNE) {
        return Normalizer.normalize(rogne, Normalizer.Form.NFC);
      }
    }
    return rogne;
  }

  /** Whether nothing of the text can be seen. */
  public static boolean estVide(String texte) {
    return texte.codePoints().allMatch(Texte::invisible);
  }

  /** The text without what cannot be seen at its ends. */
  static String rogner(String texte) {
    int debut = 0;
    while (debut < texte.length() && invisible(texte.codePointAt(debut))) {
      debut += Character.charCount(texte.codePointAt(debut));
    }
    int fin = texte.length();
    while (fin > debut && invisible(texte.codePointBefore(fin))) {
      fin -= Character.charCount(texte.codePointBefore(fin));
    }
    // What makes ❤ an emoji, or a black flag that of a region, belongs to the character before.
    while (fin > debut && fin < texte.length() && accompagne(texte.codePointAt(fin))) {
      fin += Character.charCount(texte.codePointAt(fin));
    }
    return texte.substring(debut, fin);
  }

  /** Whether more combining signs stand on one character than {@link #SIGNES_MAX}. */
  public static boolean surcharge(String texte) {
    int signes = 0;
    for (int i = 0; i < texte.length(); ) {
      int c = texte.codePointAt(i);
      signes = c >= PREMIER_SIGNE && combinant(c) ? signes + 1 : 0;
      if (signes > SIGNES_MAX) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /** Whether the text has a control character, or ends a line. */
  public static boolean commande(String texte) {
    return texte
        .codePoints()
        .anyMatch(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                      true;
                  default -> false;
                });
  }

  /** Whether the text turns the direction of reading, and with it what stands beside it. */
  public static boolean renverse(String texte) {
    return texte
        .codePoints()
        .anyMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
  }

  private static boolean combinant(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** Variation selectors and the letters of flags. */
  private static boolean accompagne(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0020 && c <= 0xE007F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /**
   * White space, controls and format characters, and what else Unicode leaves blank (its
   * Default_Ignorable_Code_Point and the empty braille cell).
   */
  private static boolean invisible(int c) {
    if (c > 0x20 && c < 0x7F) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default ->
          c == 0x034F // combining grapheme joiner
              || (c >= 0x115F && c <= 0x1160) // Hangul fillers
              || (c >= 0x17B4 && c <= 0x17B5) // Khmer inherent vowels
              || (c >= 0x180B && c <= 0x180F) // Mongolian selectors
              || c == 0x2065
              || c == 0x2800 // the empty braille cell
              || c == 0x3164
              || c == 0xFFA0
              || (c >= 0xFE00 && c <= 0xFE0F)
              || (c >= 0xFFF0 && c <= 0xFFF8)
              || (c >= 0xE0000 && c <= 0xE0FFF);
    };
  }
}
