package fr.ctg.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in euros, exact to the cent.
 *
 * @param centimes the amount in cents, at most {@link #CENTIMES_MAX} away from 0
 */
public record Montant(long centimes) implements Comparable<Montant> {

  /** No amount. */
  public static final Montant ZERO = new Montant(0);

  /**
   * Forty million billion euros, in cents: the sum of two such amounts still fits a {@code long},
   * so that nothing ever wraps around.
   */
  public static final long CENTIMES_MAX = 4_000_000_000_000_000_000L;

  private static final int DECIMALES = 2;
  private static final long CENTIMES_PAR_EURO = 100;
  private static final BigDecimal MAXIMUM = BigDecimal.valueOf(CENTIMES_MAX, DECIMALES);

  /**
   * @throws ValeurRefusee when the amount is out of range
   */
  public Montant {
    if (centimes > CENTIMES_MAX || centimes < -CENTIMES_MAX) {
      throw new ValeurRefusee(
          "Montant", BigDecimal.valueOf(centimes, DECIMALES), "au plus " + MAXIMUM.toPlainString());
    }
  }

  /**
   * That amount of euros, which must have no fraction of a cent.
   *
   * @throws ValeurRefusee when it has one, or is out of range
   */
  public static Montant exact(BigDecimal euros) {
    BigDecimal reduit = euros.stripTrailingZeros();
    if (reduit.scale() > DECIMALES || reduit.abs().compareTo(MAXIMUM) > 0) {
      throw new ValeurRefusee(
          "Montant", reduit, "deux décimales, au plus " + MAXIMUM.toPlainString());
    }
    return new Montant(reduit.setScale(DECIMALES).unscaledValue().longValueExact());
  }

  /** That number of euros, rounded to the cent. */
  public static Montant arrondir(Fraction euros, RoundingMode arrondi) {
    return new Montant(euros.enUnites(DECIMALES, arrondi));
  }

  /** This and that together. */
  public Montant plus(Montant autre) {
    return new Montant(Math.addExact(centimes, autre.centimes));
  }

  /** This less that. */
  public Montant moins(Montant autre) {
    return new Montant(Math.subtractExact(centimes, autre.centimes));
  }

  /** This number of euros, exactly. */
  public Fraction euros() {
    return Fraction.de(centimes, CENTIMES_PAR_EURO);
  }

  /** This number of euros, with two decimals. */
  public BigDecimal decimal() {
    return BigDecimal.valueOf(centimes, DECIMALES);
  }

  /** Whether nothing is due. */
  public boolean estNul() {
    return centimes == 0;
  }

  @Override
  public int compareTo(Montant autre) {
    return Long.compare(centimes, autre.centimes);
  }

  /** The euros with two decimals and a point, for example {@code 19200.00}. */
  @Override
  public String toString() {
    return Ecriture.decimale(centimes, DECIMALES);
  }
}
