package fr.ctg.referentiel.rest;

import fr.ctg.platform.validation.TexteLibre;
import java.util.regex.Pattern;

/**
 * The forms of what identifies something in this module, as the contract and the reader use them.
 */
public final class FormesDuReferentiel {

  /** The code of a Caf. */
  public static final String CAF = "^[0-9][0-9AB][0-9]?[AB]?$";

  static final Pattern CAF_LUE = Pattern.compile(CAF);
  static final String CAF_ATTENDUE = "le code d'une Caf, comme 74 ou 64A";
  static final String PARAMETRE = "^[a-z0-9-]{1,64}$";
  static final String REGLE = "^[A-Z0-9-]{1,64}$";
  static final String VERSION_OU_EN_VIGUEUR = "Le code de la version, ou « en-vigueur ».";

  /** A version that comes with the product, for examples. */
  public static final String EXEMPLE_DE_VERSION = "cnaf-2019";

  /** The code of a version. */
  public static final String VERSION = "^[a-z0-9-]{1,40}$";

  /** The code of a text of a version. */
  public static final String ELEMENT = "^[A-Z0-9-]{1,64}$";

  /** The parameter that asks for a day. */
  public static final String DATE = "date";

  /** What {@link #DATE} asks of a history. */
  public static final String DATE_D_INSCRIPTION =
      "Seulement celles qui commencent ce jour-là au plus tard.";

  /** The parameter that asks for what was known at a moment. */
  public static final String CONNU_LE = "connuLe";

  /** What {@link #CONNU_LE} asks of a history. */
  public static final String CONNU_D_INSCRIPTION =
      "Seulement celles enregistrées à ce moment au plus tard ; maintenant par défaut.";

  /** The parameter that asks for the past. */
  public static final String AU = "au";

  /** The code of a source. */
  public static final String DOCUMENT = "^S[0-9]{1,7}$";

  /** Something other than white space. */
  public static final String TEXTE = TexteLibre.FORME;

  /** The most characters of why something was done. */
  public static final int MOTIF_MAX = 1_000;

  static final int CITATION_MAX = 4_000;

  /** The most characters of a heading of a source. */
  public static final int SECTION_MAX = 200;

  /** The most bytes of a request that writes here. */
  public static final int OCTETS_MAX = 65_536;

  private FormesDuReferentiel() {}
}
