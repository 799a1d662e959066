package fr.ctg.platform.json;

/**
 * The stable codes of the faults that any request can have: clients branch on them, people read the
 * message. A domain may add codes of its own with the constraint that finds the fault.
 */
public final class CodeDeFaute {
  /** The body is empty, not UTF-8, too large, or not JSON. */
  public static final String JSON_MAL_FORME = "JSON_MAL_FORME";

  /** A member that the request does not know. */
  public static final String MEMBRE_INCONNU = "MEMBRE_INCONNU";

  /** A value of another JSON type than the expected one, {@code null} included. */
  public static final String TYPE = "TYPE";

  /** A text that is none of the values of its enumeration. */
  public static final String VALEUR_INCONNUE = "VALEUR_INCONNUE";

  /** A date or an instant that is badly written or that no calendar has. */
  public static final String DATE = "DATE";

  /** A value that does not have the form of its kind. */
  public static final String FORMAT = "FORMAT";

  /** A required member that is not there. */
  public static final String OBLIGATOIRE = "OBLIGATOIRE";

  /** A member that must not be there, given the others. */
  public static final String INTERDIT = "INTERDIT";

  /** A number outside its range. */
  public static final String HORS_BORNES = "HORS_BORNES";

  /** A number with more decimals than its kind bears. */
  public static final String TROP_DE_DECIMALES = "TROP_DE_DECIMALES";

  /** A text or a list above its greatest length. */
  public static final String TROP_LONG = "TROP_LONG";

  /** A text or a list below its least length. */
  public static final String TROP_COURT = "TROP_COURT";

  /** A member or an element that is there twice; the pointer names the later one. */
  public static final String DOUBLON = "DOUBLON";

  /** A period that ends before it begins. */
  public static final String PERIODE = "PERIODE";

  /** Shares that do not add up to the whole. */
  public static final String SOMME = "SOMME";

  /** A well-formed identifier that the reference data does not have. */
  public static final String INCONNU = "INCONNU";

  /** Members that are each right and do not go together. */
  public static final String INCOHERENT = "INCOHERENT";

  /** More faults than an answer lists: the others show once these are mended. */
  public static final String TROP_DE_FAUTES = "TROP_DE_FAUTES";

  private CodeDeFaute() {}
}
