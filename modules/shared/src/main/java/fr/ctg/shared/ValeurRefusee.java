package fr.ctg.shared;

import org.jspecify.annotations.Nullable;

/**
 * A value that a value type refuses, with the facts: which type, which value, what was expected.
 */
public final class ValeurRefusee extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String type;
  private final String valeur;
  private final String attendu;

  /**
   * @param type what the value should have been, in French, for example {@code "ETP"}
   * @param valeur the refused value
   * @param attendu what would have been accepted, in French
   */
  public ValeurRefusee(String type, @Nullable Object valeur, String attendu) {
    super(type + " : « " + valeur + " » est refusé, attendu : " + attendu + ".");
    this.type = type;
    this.valeur = String.valueOf(valeur);
    this.attendu = attendu;
  }

  /** What the value should have been. */
  public String type() {
    return type;
  }

  /** The refused value, as text. */
  public String valeur() {
    return valeur;
  }

  /** What would have been accepted. */
  public String attendu() {
    return attendu;
  }
}
