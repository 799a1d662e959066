package fr.ctg.platform.json;

/** What of a request's own text may stand in a message: short, and writable as UTF-8. */
final class Texte {
  private static final int LONGUEUR_MONTREE = 60;

  private Texte() {}

  /** The text, cut where it is long: a message must not send a megabyte back. */
  static String abrege(String texte) {
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
  static boolean representable(String texte) {
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
}
