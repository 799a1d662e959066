package fr.ctg.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MontantTest {

  @Property
  void anAmountIsReadBackAsItIsWritten(
      @ForAll @LongRange(min = -Montant.CENTIMES_MAX, max = Montant.CENTIMES_MAX) long centimes) {
    Montant montant = new Montant(centimes);
    assertThat(Montant.exact(new BigDecimal(montant.toString()))).isEqualTo(montant);
    assertThat(Montant.exact(montant.decimal())).isEqualTo(montant);
    assertThat(Montant.arrondir(montant.euros(), RoundingMode.UNNECESSARY)).isEqualTo(montant);
  }

  @Property
  void addingThenTakingAwayGivesTheSameAmount(@ForAll int a, @ForAll int b) {
    assertThat(new Montant(a).plus(new Montant(b)).moins(new Montant(b))).isEqualTo(new Montant(a));
  }

  @Test
  void theRoundingIsTheOneAskedFor() {
    Fraction tiers = Fraction.de(200, 3);
    assertThat(Montant.arrondir(tiers, RoundingMode.HALF_UP)).hasToString("66.67");
    assertThat(Montant.arrondir(tiers, RoundingMode.DOWN)).hasToString("66.66");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "40000000000000000.01", "-40000000000000000.01", "1e400"})
  void anImpossibleAmountIsRefused(String euros) {
    assertThatThrownBy(() -> Montant.exact(new BigDecimal(euros)))
        .isInstanceOfSatisfying(
            ValeurRefusee.class, refus -> assertThat(refus.type()).isEqualTo("Montant"));
  }

  @Test
  void aTotalOutOfBoundsIsRefused() {
    Montant maximum = new Montant(Montant.CENTIMES_MAX);
    assertThatThrownBy(() -> maximum.plus(new Montant(1))).isInstanceOf(ValeurRefusee.class);
    assertThat(maximum.moins(maximum).estNul()).isTrue();
  }
}
