package fr.ctg.shared;

import java.math.BigDecimal;

/**
 * A percentage with at most two decimals.
 *
 * @param centiemes the hundredths of a percent, from 0 to {@link #CENT_POUR_CENT}
 */
public record Pourcentage(int centiemes) {

  /** The whole, in hundredths of a percent. */
  public static final int CENT_POUR_CENT = 10_000;

  /** Nothing of the whole. */
  public static final Pourcentage ZERO = new Pourcentage(0);

  private static final int DECIMALES = 2;

  /**
   * @throws ValeurRefusee when it is not from 0 to 100
   */
  public Pourcentage {
    if (centiemes < 0 || centiemes > CENT_POUR_CENT) {
      throw new ValeurRefusee(
          "Pourcentage", BigDecimal.valueOf(centiemes, DECIMALES), "un nombre de 0 à 100");
    }
  }

  /**
   * That number of percent, exactly.
   *
   * @throws ValeurRefusee when it is not from 0 to 100 or has more than two decimals
   */
  public static Pourcentage de(BigDecimal pourcents) {
    BigDecimal reduit = pourcents.stripTrailingZeros();
    boolean dansLesBornes =
        reduit.signum() >= 0
            && reduit.compareTo(BigDecimal.valueOf(CENT_POUR_CENT, DECIMALES)) <= 0;
    if (reduit.scale() > DECIMALES || !dansLesBornes) {
      throw new ValeurRefusee(
          "Pourcentage", reduit, "un nombre de 0 à 100, à deux décimales au plus");
    }
    return new Pourcentage(reduit.setScale(DECIMALES).unscaledValue().intValueExact());
  }

  /** Whether it is nothing of the whole. */
  public boolean estNul() {
    return centiemes == 0;
  }

  /** This number of percent, exactly. */
  public BigDecimal decimal() {
    return BigDecimal.valueOf(centiemes, DECIMALES);
  }

  /** The percent with two decimals and a point, for example {@code 33.33}. */
  @Override
  public String toString() {
    return Ecriture.decimale(centiemes, DECIMALES);
  }
}
