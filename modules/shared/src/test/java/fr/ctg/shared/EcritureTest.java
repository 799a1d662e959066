package fr.ctg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EcritureTest {

  @Property
  void aDecimalIsThatOfBigDecimal(@ForAll long unites, @ForAll @IntRange(max = 6) int decimales) {
    long bornees = unites / 2;
    assertThat(Ecriture.decimale(bornees, decimales))
        .isEqualTo(BigDecimal.valueOf(bornees, decimales).toPlainString());
  }

  @Test
  void anAmountIsWrittenInFrench() {
    assertThat(Ecriture.euros(new Montant(1_920_000))).isEqualTo("19 200,00 €");
    assertThat(Ecriture.euros(new Montant(5))).isEqualTo("0,05 €");
    assertThat(Ecriture.euros(new Montant(-123_456_789))).isEqualTo("-1 234 567,89 €");
    assertThat(Ecriture.euros(new Montant(-12_345))).isEqualTo("-123,45 €");
  }

  @Test
  void aWorkingTimeIsWrittenWithoutUselessDecimals() {
    assertThat(Ecriture.etp(Etp.declare(new BigDecimal("0.0500")))).isEqualTo("0,05 ETP");
    assertThat(Ecriture.etp(new Etp(Fraction.de(new BigDecimal("0.499995")))))
        .isEqualTo("0,499995 ETP");
    assertThat(Ecriture.etp(new Etp(Fraction.UN))).isEqualTo("1 ETP");
  }

  @Test
  void aNumberWithoutEndIsWrittenRounded() {
    assertThat(Ecriture.exacte(Fraction.de(1, 3))).isEqualTo("0.333333333333");
    assertThat(Ecriture.exacte(Fraction.de(new BigDecimal("0.33333333333333333"))))
        .isEqualTo("0.33333333333333333");
  }

  @Test
  void aShareIsWrittenInPerCent() {
    assertThat(Ecriture.pourcents(Fraction.de(2, 3), RoundingMode.HALF_UP)).isEqualTo("66,67 %");
  }

  @Test
  void aShareOfSomethingIsNotCalledNothingNorOneThatLacksSomethingTheWhole() {
    Fraction unCentime = Fraction.de(1, 4_800_000);
    Fraction presqueTout = Fraction.UN.moins(unCentime);
    assertThat(Ecriture.pourcents(unCentime, RoundingMode.HALF_UP)).isEqualTo("moins de 0,01 %");
    assertThat(Ecriture.pourcents(presqueTout, RoundingMode.HALF_UP)).isEqualTo("plus de 99,99 %");
    assertThat(Ecriture.pourcents(Fraction.ZERO, RoundingMode.HALF_UP)).isEqualTo("0,00 %");
    assertThat(Ecriture.pourcents(Fraction.UN, RoundingMode.HALF_UP)).isEqualTo("100,00 %");
    assertThat(Ecriture.pourcentage(unCentime)).isEqualTo("0.00002");
    assertThat(Ecriture.pourcentage(presqueTout)).isEqualTo("99.99998");
    assertThat(Ecriture.pourcentage(Fraction.de(1, 3))).isEqualTo("33.33");
    assertThat(Ecriture.pourcentage(Fraction.ZERO)).isEqualTo("0.00");
    assertThat(Ecriture.pourcentage(Fraction.UN)).isEqualTo("100.00");
    assertThat(Ecriture.pourcentage(Fraction.de(3, 2))).isEqualTo("150.00");
  }

  @Test
  void aWorkingTimeThatNoDecimalsWriteSaysWhatItIs() {
    assertThat(Ecriture.etp(new Etp(Fraction.de(12, 35))))
        .isEqualTo("0,3429 ETP (exactement 12/35)");
    assertThat(Ecriture.etp(new Etp(Fraction.de(14, 35)))).isEqualTo("0,4 ETP");
  }

  @Test
  void aNumberAsGivenIsWrittenInFrench() {
    assertThat(Ecriture.nombre(new BigDecimal("1.0"))).isEqualTo("1");
    assertThat(Ecriture.nombre(new BigDecimal("1e3"))).isEqualTo("1 000");
    assertThat(Ecriture.nombre(new BigDecimal("0.12345"))).isEqualTo("0,12345");
    assertThat(Ecriture.nombre(new BigDecimal("0.00"))).isEqualTo("0");
  }

  @Test
  void aYearHasFourDigits() {
    assertThat(Ecriture.date(LocalDate.of(26, 7, 2))).isEqualTo("2 juillet 0026");
    assertThat(Ecriture.date(LocalDate.of(2101, 1, 1))).isEqualTo("1er janvier 2101");
  }

  @Test
  void thingsAreListedAndCounted() {
    assertThat(Ecriture.liste(List.of())).isEmpty();
    assertThat(Ecriture.liste(List.of("mars"))).isEqualTo("mars");
    assertThat(Ecriture.liste(List.of("mars", "avril", "mai"))).isEqualTo("mars, avril et mai");
    assertThat(Ecriture.premiers(List.of("a", "b"), ", ", 2)).isEqualTo("a, b");
    assertThat(Ecriture.premiers(List.of("a", "b", "c"), ", ", 2)).isEqualTo("a, b, …");
    assertThat(Ecriture.combien(0, "commune")).isEqualTo("0 commune");
    assertThat(Ecriture.combien(2, "commune")).isEqualTo("2 communes");
  }

  @Test
  void aPeriodIsWrittenInFrench() {
    assertThat(Ecriture.periode(new Periode(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 8, 31))))
        .isEqualTo("du 1er février 2026 au 31 août 2026");
    assertThat(Ecriture.periode(Periode.depuis(LocalDate.of(2026, 2, 10), null)))
        .isEqualTo("depuis le 10 février 2026");
  }
}
