package fr.ctg.convention.rest;

/** The forms of the texts that people write. */
final class Textes {

  /** One line that is not blank: no control characters, which a table or a title cannot bear. */
  static final String LIGNE = "^[^\\x00-\\x1f\\x7f]*[^\\x00-\\x20\\x7f][^\\x00-\\x1f\\x7f]*$";

  static final String LIGNE_ATTENDUE =
      "ce texte est vide ou tient sur plusieurs lignes ; donnez une ligne de texte";

  /** Any text that is not blank. */
  static final String TEXTE = "^[\\s\\S]*\\S[\\s\\S]*$";

  static final String TEXTE_ATTENDU = "ce texte est vide ; remplissez-le";

  private Textes() {}
}
