package fr.ctg.convention.rest;

import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.platform.validation.UneLigne;

/** The forms of the texts that people write, as the contract states them. */
public final class Textes {

  /** One line that is not blank: no control characters, which a table or a title cannot bear. */
  public static final String LIGNE = UneLigne.FORME;

  /** Any text that is not blank. */
  public static final String TEXTE = TexteLibre.FORME;

  private Textes() {}
}
