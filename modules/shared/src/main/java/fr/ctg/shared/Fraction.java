package fr.ctg.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number, always in lowest terms with a positive denominator.
 *
 * <p>Numbers whose numerator and denominator fit a {@code long} are kept in two of them; an
 * operation that overflows goes on with {@link BigInteger}, so that a result is never inexact. The
 * only way from a fraction to a decimal takes a rounding mode.
 */
public final class Fraction implements Comparable<Fraction> {

  /** The number 0. */
  public static final Fraction ZERO = new Fraction(0, 1);

  /** The number 1. */
  public static final Fraction UN = new Fraction(1, 1);

  /** A decimal of more digits than this is refused: it is no figure that people write. */
  public static final int CHIFFRES_MAX = 100;

  private static final long[] PUISSANCES_DE_DIX = new long[19];

  static {
    long puissance = 1;
    for (int i = 0; i < PUISSANCES_DE_DIX.length; i++) {
      PUISSANCES_DE_DIX[i] = puissance;
      puissance *= 10;
    }
  }

  /** The terms where they fit a long; {@link #grands} is null then. */
  private final long numerateur;

  private final long denominateur;

  private final @Nullable Grands grands;

  /** The terms where at least one of them does not fit a long. */
  private record Grands(BigInteger numerateur, BigInteger denominateur) {}

  private Fraction(long numerateur, long denominateur) {
    this.numerateur = numerateur;
    this.denominateur = denominateur;
    this.grands = null;
  }

  private Fraction(Grands grands) {
    this.numerateur = 0;
    this.denominateur = 0;
    this.grands = grands;
  }

  /** That whole number. */
  public static Fraction de(long entier) {
    return entier == Long.MIN_VALUE
        ? reduite(BigInteger.valueOf(entier), BigInteger.ONE)
        : new Fraction(entier, 1);
  }

  /**
   * That quotient.
   *
   * @throws ValeurRefusee when the denominator is 0
   */
  public static Fraction de(long numerateur, long denominateur) {
    if (denominateur == 0) {
      throw new ValeurRefusee("Fraction", numerateur + "/0", "un dénominateur non nul");
    }
    return reduite(numerateur, denominateur);
  }

  /**
   * That decimal, exactly.
   *
   * @throws ValeurRefusee when it has more than {@link #CHIFFRES_MAX} digits before or after its
   *     point
   */
  public static Fraction de(BigDecimal decimal) {
    BigDecimal reduit = decimal.stripTrailingZeros();
    if (Math.abs((long) reduit.scale()) > CHIFFRES_MAX || reduit.precision() > CHIFFRES_MAX) {
      throw new ValeurRefusee(
          "Nombre",
          "de " + reduit.precision() + " chiffres et d'échelle " + reduit.scale(),
          CHIFFRES_MAX + " chiffres au plus");
    }
    int decimales = Math.max(reduit.scale(), 0);
    BigInteger entier = reduit.setScale(decimales).unscaledValue();
    if (tientDansUnLong(entier) && decimales < PUISSANCES_DE_DIX.length) {
      return reduite(entier.longValueExact(), PUISSANCES_DE_DIX[decimales]);
    }
    return reduite(entier, BigInteger.TEN.pow(decimales));
  }

  /** This and that together. */
  public Fraction plus(Fraction autre) {
    if (grands == null && autre.grands == null) {
      try {
        return denominateur == autre.denominateur
            ? reduite(Math.addExact(numerateur, autre.numerateur), denominateur)
            : reduite(
                Math.addExact(
                    Math.multiplyExact(numerateur, autre.denominateur),
                    Math.multiplyExact(autre.numerateur, denominateur)),
                Math.multiplyExact(denominateur, autre.denominateur));
      } catch (ArithmeticException _) {
        // Too large for a long: the general way below is exact too.
      }
    }
    return reduite(
        numerateur()
            .multiply(autre.denominateur())
            .add(autre.numerateur().multiply(denominateur())),
        denominateur().multiply(autre.denominateur()));
  }

  /** This less that. */
  public Fraction moins(Fraction autre) {
    return plus(autre.oppose());
  }

  /** The same distance from 0 on its other side. */
  public Fraction oppose() {
    return grands == null
        ? new Fraction(-numerateur, denominateur)
        : new Fraction(new Grands(grands.numerateur.negate(), grands.denominateur));
  }

  /** This times that. */
  public Fraction fois(Fraction autre) {
    if (grands == null && autre.grands == null) {
      try {
        return reduite(
            Math.multiplyExact(numerateur, autre.numerateur),
            Math.multiplyExact(denominateur, autre.denominateur));
      } catch (ArithmeticException _) {
        // Too large for a long: the general way below is exact too.
      }
    }
    return reduite(
        numerateur().multiply(autre.numerateur()), denominateur().multiply(autre.denominateur()));
  }

  /**
   * This divided by that.
   *
   * @throws ValeurRefusee when that is 0
   */
  public Fraction divisePar(Fraction autre) {
    if (autre.signe() == 0) {
      throw new ValeurRefusee("Diviseur", autre, "un nombre non nul");
    }
    if (grands == null && autre.grands == null) {
      try {
        return reduite(
            Math.multiplyExact(numerateur, autre.denominateur),
            Math.multiplyExact(denominateur, autre.numerateur));
      } catch (ArithmeticException _) {
        // Too large for a long: the general way below is exact too.
      }
    }
    return reduite(
        numerateur().multiply(autre.denominateur()), denominateur().multiply(autre.numerateur()));
  }

  /** The lesser of the two. */
  public Fraction min(Fraction autre) {
    return compareTo(autre) <= 0 ? this : autre;
  }

  /** -1, 0 or 1, as this is below, at or above 0. */
  public int signe() {
    return grands == null ? Long.signum(numerateur) : grands.numerateur.signum();
  }

  /**
   * This in units of that many decimals, rounded: 12.345 in units of 2 decimals is 1234 or 1235.
   *
   * @param decimales from 0 to 18
   * @throws ArithmeticException when the result does not fit a long
   */
  public long enUnites(int decimales, RoundingMode arrondi) {
    if (grands == null && (arrondi == RoundingMode.HALF_UP || arrondi == RoundingMode.DOWN)) {
      try {
        long unites = Math.multiplyExact(numerateur, PUISSANCES_DE_DIX[decimales]);
        long quotient = unites / denominateur;
        long reste = Math.abs(unites % denominateur);
        boolean eloigner = arrondi == RoundingMode.HALF_UP && reste >= denominateur - reste;
        return eloigner ? quotient + Long.signum(numerateur) : quotient;
      } catch (ArithmeticException _) {
        // Too large for a long: the general way below is exact too.
      }
    }
    return arrondie(decimales, arrondi).unscaledValue().longValueExact();
  }

  /** This as a decimal of that many decimals, rounded. */
  public BigDecimal arrondie(int decimales, RoundingMode arrondi) {
    return new BigDecimal(numerateur()).divide(new BigDecimal(denominateur()), decimales, arrondi);
  }

  /** The least number of decimals that writes this exactly; -1 when no number does. */
  public int decimalesExactes() {
    if (grands == null) {
      for (int decimales = 0; decimales < PUISSANCES_DE_DIX.length; decimales++) {
        if (PUISSANCES_DE_DIX[decimales] % denominateur == 0) {
          return decimales;
        }
      }
    }
    BigInteger deux = BigInteger.TWO;
    BigInteger cinq = BigInteger.TEN.divide(deux);
    BigInteger reste = denominateur();
    int deuxFois = 0;
    for (; reste.mod(deux).signum() == 0; deuxFois++) {
      reste = reste.divide(deux);
    }
    int cinqFois = 0;
    for (; reste.mod(cinq).signum() == 0; cinqFois++) {
      reste = reste.divide(cinq);
    }
    return reste.equals(BigInteger.ONE) ? Math.max(deuxFois, cinqFois) : -1;
  }

  /** The numerator in lowest terms, with the number's sign. */
  public BigInteger numerateur() {
    return grands == null ? BigInteger.valueOf(numerateur) : grands.numerateur;
  }

  /** The denominator in lowest terms, above 0. */
  public BigInteger denominateur() {
    return grands == null ? BigInteger.valueOf(denominateur) : grands.denominateur;
  }

  @Override
  public int compareTo(Fraction autre) {
    if (grands == null && autre.grands == null) {
      if (denominateur == autre.denominateur) {
        return Long.compare(numerateur, autre.numerateur);
      }
      try {
        return Long.compare(
            Math.multiplyExact(numerateur, autre.denominateur),
            Math.multiplyExact(autre.numerateur, denominateur));
      } catch (ArithmeticException _) {
        // Too large for a long: the general way below is exact too.
      }
    }
    return numerateur()
        .multiply(autre.denominateur())
        .compareTo(autre.numerateur().multiply(denominateur()));
  }

  @Override
  public boolean equals(@Nullable Object autre) {
    return autre instanceof Fraction f
        && numerateur == f.numerateur
        && denominateur == f.denominateur
        && (grands == null ? f.grands == null : grands.equals(f.grands));
  }

  @Override
  public int hashCode() {
    return grands == null
        ? 31 * Long.hashCode(numerateur) + Long.hashCode(denominateur)
        : grands.hashCode();
  }

  /** The terms, for example {@code 7/10}; a whole number stands alone. */
  @Override
  public String toString() {
    return denominateur().equals(BigInteger.ONE)
        ? numerateur().toString()
        : numerateur() + "/" + denominateur();
  }

  private static Fraction reduite(long numerateur, long denominateur) {
    if (numerateur == Long.MIN_VALUE || denominateur == Long.MIN_VALUE) {
      return reduite(BigInteger.valueOf(numerateur), BigInteger.valueOf(denominateur));
    }
    if (numerateur == 0) {
      return ZERO;
    }
    long diviseur = pgcd(Math.abs(numerateur), Math.abs(denominateur));
    long signe = denominateur < 0 ? -1 : 1;
    return new Fraction(signe * (numerateur / diviseur), signe * (denominateur / diviseur));
  }

  private static Fraction reduite(BigInteger numerateur, BigInteger denominateur) {
    BigInteger diviseur = numerateur.gcd(denominateur);
    if (denominateur.signum() < 0) {
      diviseur = diviseur.negate();
    }
    BigInteger haut = numerateur.divide(diviseur);
    BigInteger bas = denominateur.divide(diviseur);
    return tientDansUnLong(haut) && tientDansUnLong(bas)
        ? new Fraction(haut.longValueExact(), bas.longValueExact())
        : new Fraction(new Grands(haut, bas));
  }

  /** Whether a term is kept in a long: any but the least, whose opposite is none. */
  private static boolean tientDansUnLong(BigInteger terme) {
    return terme.bitLength() < Long.SIZE && terme.longValue() != Long.MIN_VALUE;
  }

  /** Stein's algorithm: shifts and subtractions are cheaper than the divisions of Euclid's. */
  private static long pgcd(long gauche, long droite) {
    int communs = Long.numberOfTrailingZeros(gauche | droite);
    long a = gauche >>> Long.numberOfTrailingZeros(gauche);
    long b = droite;
    do {
      b >>>= Long.numberOfTrailingZeros(b);
      if (a > b) {
        long echange = a;
        a = b;
        b = echange;
      }
      b -= a;
    } while (b != 0);
    return a << communs;
  }
}
