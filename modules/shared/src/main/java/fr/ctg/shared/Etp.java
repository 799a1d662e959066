package fr.ctg.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A working time in full-time equivalents (équivalent temps plein), exact and never below 0.
 *
 * @param valeur the number of full-time equivalents; 1 is a full-time post
 */
public record Etp(Fraction valeur) implements Comparable<Etp> {

  /** No working time. */
  public static final Etp ZERO = new Etp(Fraction.ZERO);

  /** How many decimals a declared or shown working time has at most. */
  public static final int DECIMALES = 4;

  /**
   * @throws ValeurRefusee when it is below 0
   */
  public Etp {
    if (valeur.signe() < 0) {
      throw new ValeurRefusee("ETP", valeur, "un nombre positif ou nul");
    }
  }

  /**
   * A working time as somebody declares it.
   *
   * @throws ValeurRefusee when it is not above 0 or has more than four decimals
   */
  public static Etp declare(BigDecimal etp) {
    if (etp.signum() <= 0 || etp.stripTrailingZeros().scale() > DECIMALES) {
      throw new ValeurRefusee("ETP", etp, "un nombre supérieur à 0, à quatre décimales au plus");
    }
    return new Etp(Fraction.de(etp));
  }

  /** What is left of this once that share is taken off. */
  public Etp sans(Part part) {
    return part.valeur().signe() == 0
        ? this
        : new Etp(valeur.fois(Fraction.UN.moins(part.valeur())));
  }

  /** The lesser of the two. */
  public Etp min(Etp autre) {
    return compareTo(autre) <= 0 ? this : autre;
  }

  /** What this has beyond that, 0 when it has less. */
  public Etp auDela(Etp autre) {
    return compareTo(autre) <= 0 ? ZERO : new Etp(valeur.moins(autre.valeur));
  }

  /** Whether there is no working time. */
  public boolean estNul() {
    return valeur.signe() == 0;
  }

  /** This with four decimals, rounded. */
  public BigDecimal decimal(RoundingMode arrondi) {
    return valeur.arrondie(DECIMALES, arrondi);
  }

  @Override
  public int compareTo(Etp autre) {
    return valeur.compareTo(autre.valeur);
  }
}
