package fr.ctg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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
  void aPeriodIsWrittenInFrench() {
    assertThat(Ecriture.periode(new Periode(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 8, 31))))
        .isEqualTo("du 1er février 2026 au 31 août 2026");
    assertThat(Ecriture.periode(Periode.depuis(LocalDate.of(2026, 2, 10), null)))
        .isEqualTo("depuis le 10 février 2026");
  }
}
