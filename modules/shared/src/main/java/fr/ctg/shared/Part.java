package fr.ctg.shared;

import java.math.BigDecimal;

/**
 * A share of a whole.
 *
 * @param valeur from 0, nothing, to 1, the whole
 */
public record Part(Fraction valeur) {

  /** Nothing of the whole. */
  public static final Part NULLE = new Part(Fraction.ZERO);

  /**
   * @throws ValeurRefusee when it is not from 0 to 1
   */
  public Part {
    if (valeur.signe() < 0 || valeur.compareTo(Fraction.UN) > 0) {
      throw new ValeurRefusee("Part", valeur, "un nombre de 0 à 1");
    }
  }

  /** That share, exactly. */
  public static Part de(BigDecimal part) {
    return new Part(Fraction.de(part));
  }
}
