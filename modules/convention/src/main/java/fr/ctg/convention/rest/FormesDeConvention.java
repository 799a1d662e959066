package fr.ctg.convention.rest;

/** The forms of the codes, as the contract states them and the filters check them. */
final class FormesDeConvention {

  static final String CODE_INSEE = "^[0-9][0-9AB][0-9]{3}$";
  static final String SIREN = "^[0-9]{9}$";
  static final String DEPARTEMENT = "^[0-9][0-9AB][0-9]?$";
  static final String REGION = "^[0-9]{2,3}$";
  static final String CAF = "^[0-9][0-9AB][0-9]?[AB]?$";

  /** The most characters of a searched name. */
  static final int Q_MAX = 200;

  private FormesDeConvention() {}
}
