package fr.ctg.convention.territoire;

import java.util.Locale;

/**
 * The forms of the codes of territories, as the contract states them and the filters check them.
 */
public final class FormesDeTerritoire {

  /** The code of a commune. */
  public static final String CODE_INSEE = "^[0-9][0-9AB][0-9]{3}$";

  /** The number of whom has one: an EPCI, a commune, a partner. Its key is checked elsewhere. */
  public static final String SIREN = "^[0-9]{9}$";

  /** The code of a département. */
  public static final String DEPARTEMENT = "^[0-9][0-9AB][0-9]?$";

  /** The code of a region. */
  public static final String REGION = "^[0-9]{2,3}$";

  /** The code of a Caf. */
  public static final String CAF = "^[0-9][0-9AB][0-9]?[AB]?$";

  /** {@link #CODE_INSEE} as addresses and parameters take it: in either case. */
  public static final String CODE_INSEE_DEMANDE = "^[0-9][0-9ABab][0-9]{3}$";

  /**
   * The code of a signatory as parameters take it: a {@link #SIREN}, or the {@link
   * #CODE_INSEE_DEMANDE} of a commune without one.
   */
  public static final String SIGNATAIRE_DEMANDE = "^([0-9]{9}|[0-9][0-9ABab][0-9]{3})$";

  /** {@link #DEPARTEMENT} as addresses and parameters take it: in either case. */
  public static final String DEPARTEMENT_DEMANDE = "^[0-9][0-9ABab][0-9]?$";

  /** {@link #CAF} as addresses and parameters take it: in either case. */
  public static final String CAF_DEMANDEE = "^[0-9][0-9ABab][0-9]?[ABab]?$";

  /** The most characters of a searched name. */
  public static final int Q_MAX = 200;

  private FormesDeTerritoire() {}

  /** A code of an address or a parameter as the reference data write it. */
  public static String enCapitales(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
