package fr.ctg.shared;

/**
 * What a demand rests on.
 *
 * @param regle the code of a rule of the catalogue
 * @param fondement whether the sentence of that rule says it, or it is read into it
 */
public record Appui(String regle, Fondement fondement) {

  /** Read into the sentence of that rule. */
  public static Appui lecture(String regle) {
    return new Appui(regle, Fondement.LECTURE);
  }
}
