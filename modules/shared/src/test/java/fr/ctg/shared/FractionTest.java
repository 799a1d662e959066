package fr.ctg.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class FractionTest {

  /** Terms of all sizes, so that both the short and the long way are taken. */
  @Provide
  Arbitrary<Fraction> fractions() {
    Arbitrary<BigInteger> termes =
        Arbitraries.oneOf(
            Arbitraries.bigIntegers().between(BigInteger.valueOf(-1000), BigInteger.valueOf(1000)),
            Arbitraries.bigIntegers()
                .between(BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(Long.MAX_VALUE)),
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40)));
    return Combinators.combine(termes, termes.filter(t -> t.signum() != 0))
        .as(
            (haut, bas) ->
                Fraction.de(new BigDecimal(haut)).divisePar(Fraction.de(new BigDecimal(bas))));
  }

  @Property
  void addingThenTakingAwayGivesTheSameNumber(
      @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
    assertThat(a.plus(b).moins(b)).isEqualTo(a);
    assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
  }

  @Property
  void multiplyingThenDividingGivesTheSameNumber(
      @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
    if (b.signe() != 0) {
      assertThat(a.fois(b).divisePar(b)).isEqualTo(a);
    }
    assertThat(a.fois(b)).isEqualTo(b.fois(a));
  }

  @Property
  void theProductDistributes(
      @ForAll("fractions") Fraction a,
      @ForAll("fractions") Fraction b,
      @ForAll("fractions") Fraction c) {
    assertThat(a.fois(b.plus(c))).isEqualTo(a.fois(b).plus(a.fois(c)));
  }

  @Property
  void theTermsAreCoprimeAndTheDenominatorPositive(@ForAll("fractions") Fraction a) {
    assertThat(a.denominateur().signum()).isEqualTo(1);
    assertThat(a.numerateur().gcd(a.denominateur())).isEqualTo(BigInteger.ONE);
  }

  @Property
  void theOrderIsThatOfTheDifference(
      @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.moins(b).signe());
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(a.min(b).compareTo(a)).isLessThanOrEqualTo(0);
  }

  @Property
  void theUnitsAreThoseOfBigDecimal(
      @ForAll long haut,
      @ForAll @IntRange(min = 1, max = 1_000_000) int bas,
      @ForAll @IntRange(max = 4) int decimales) {
    Fraction fraction = Fraction.de(haut / 1_000_000, bas);
    for (RoundingMode arrondi :
        new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.FLOOR}) {
      assertThat(BigDecimal.valueOf(fraction.enUnites(decimales, arrondi), decimales))
          .isEqualTo(
              BigDecimal.valueOf(haut / 1_000_000)
                  .divide(BigDecimal.valueOf(bas), decimales, arrondi));
    }
  }

  @Property
  void aDecimalStaysExact(
      @ForAll @BigRange(min = "-1e20", max = "1e20") @Scale(30) BigDecimal decimal) {
    assertThat(new BigDecimal(Ecriture.exacte(Fraction.de(decimal))).compareTo(decimal)).isZero();
  }

  @Test
  void halfACentIsRoundedUp() {
    Fraction demiCentime = Fraction.de(new BigDecimal("50.005"));
    assertThat(demiCentime.enUnites(2, RoundingMode.HALF_UP)).isEqualTo(5001);
    assertThat(demiCentime.oppose().enUnites(2, RoundingMode.HALF_UP)).isEqualTo(-5001);
    assertThat(Fraction.de(new BigDecimal("50.00499")).enUnites(2, RoundingMode.HALF_UP))
        .isEqualTo(5000);
  }

  @Test
  void theBoundsOfALongAreExact() {
    Fraction minimum = Fraction.de(Long.MIN_VALUE);
    assertThat(minimum.moins(Fraction.UN).plus(Fraction.UN)).isEqualTo(minimum);
    assertThat(minimum).hasToString("-9223372036854775808");
    assertThat(Fraction.de(Long.MAX_VALUE).fois(Fraction.de(Long.MAX_VALUE)).numerateur())
        .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).pow(2));
    assertThat(Fraction.de(1, Long.MIN_VALUE).denominateur())
        .isEqualTo(BigInteger.valueOf(Long.MIN_VALUE).negate());
  }

  @Test
  void theNumberOfExactDecimals() {
    assertThat(Fraction.de(7, 8).decimalesExactes()).isEqualTo(3);
    assertThat(Fraction.de(5).decimalesExactes()).isZero();
    assertThat(Fraction.de(1, 3).decimalesExactes()).isEqualTo(-1);
    assertThat(Fraction.de(new BigDecimal("1e-30")).decimalesExactes()).isEqualTo(30);
  }

  @Test
  void aDenominatorOfZeroIsRefused() {
    assertThatThrownBy(() -> Fraction.de(3, 0))
        .isInstanceOf(ValeurRefusee.class)
        .hasMessageContaining("3/0");
    assertThatThrownBy(() -> Fraction.UN.divisePar(Fraction.ZERO))
        .isInstanceOf(ValeurRefusee.class);
  }

  @Test
  void aNumberOfTooManyDigitsIsRefusedWithoutBeingExpanded() {
    assertThatThrownBy(() -> Fraction.de(new BigDecimal("1e-2000000000")))
        .isInstanceOf(ValeurRefusee.class)
        .hasMessageContaining("2000000000");
    assertThatThrownBy(() -> Fraction.de(new BigDecimal("1e2000000000")))
        .isInstanceOf(ValeurRefusee.class);
  }
}
