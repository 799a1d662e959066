package fr.ctg.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small value types: what they take, what they refuse, what they say when they do. */
class ValeursTest {

  @Test
  void aDeclaredTimeHasFourDecimalsAtMost() {
    assertThat(Etp.declare(new BigDecimal("0.3333")).decimal(RoundingMode.HALF_UP))
        .isEqualTo("0.3333");
    assertThat(Etp.declare(new BigDecimal("0.50000"))).isEqualTo(new Etp(Fraction.de(1, 2)));
    assertThatThrownBy(() -> Etp.declare(new BigDecimal("0.33333")))
        .isInstanceOf(ValeurRefusee.class)
        .hasMessageContaining("0.33333")
        .hasMessageContaining("quatre décimales");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.1"})
  void aDeclaredTimeIsPositive(String etp) {
    assertThatThrownBy(() -> Etp.declare(new BigDecimal(etp))).isInstanceOf(ValeurRefusee.class);
  }

  @Test
  void aTimeLessAShareStaysExact() {
    Etp etp = Etp.declare(new BigDecimal("0.75"));
    assertThat(etp.sans(Part.de(new BigDecimal("0.33334"))))
        .isEqualTo(new Etp(Fraction.de(new BigDecimal("0.499995"))));
    assertThat(etp.sans(Part.NULLE)).isEqualTo(etp);
    assertThat(etp.sans(new Part(Fraction.UN)).estNul()).isTrue();
  }

  @Test
  void aTimeBeyondAnotherIsNeverNegative() {
    Etp petit = Etp.declare(new BigDecimal("0.3"));
    Etp grand = Etp.declare(new BigDecimal("0.8"));
    assertThat(grand.auDela(petit)).isEqualTo(Etp.declare(new BigDecimal("0.5")));
    assertThat(petit.auDela(grand)).isEqualTo(Etp.ZERO);
    assertThat(petit.auDela(petit)).isEqualTo(Etp.ZERO);
    assertThat(grand.min(petit)).isEqualTo(petit);
    assertThatThrownBy(() -> new Etp(Fraction.de(-1, 10))).isInstanceOf(ValeurRefusee.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1.01"})
  void aShareGoesFromZeroToOne(String part) {
    assertThatThrownBy(() -> Part.de(new BigDecimal(part))).isInstanceOf(ValeurRefusee.class);
    assertThat(Part.de(BigDecimal.ONE).valeur()).isEqualTo(Fraction.UN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "100.01", "33.333", "1e9"})
  void aPercentageGoesFromZeroToAHundredWithTwoDecimals(String pourcents) {
    assertThatThrownBy(() -> Pourcentage.de(new BigDecimal(pourcents)))
        .isInstanceOf(ValeurRefusee.class);
  }

  @Test
  void aPercentageIsReadBackAsItIsWritten() {
    assertThat(Pourcentage.de(new BigDecimal("33.3"))).hasToString("33.30");
    assertThat(Pourcentage.de(new BigDecimal("1e2")).centiemes())
        .isEqualTo(Pourcentage.CENT_POUR_CENT);
    assertThat(Pourcentage.ZERO.estNul()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"200000172", "217400423", "257402388", "732829320"})
  void aSirenWhoseKeyIsRight(String numero) {
    assertThat(Siren.estValide(numero)).isTrue();
    assertThat(new Siren(numero)).hasToString(numero);
  }

  @ParameterizedTest
  @ValueSource(strings = {"200000173", "20000017", "2000001720", "20000017A", "", "２０００００１７２"})
  void aFalseSirenIsRefused(String numero) {
    assertThatThrownBy(() -> new Siren(numero))
        .isInstanceOfSatisfying(
            ValeurRefusee.class, refus -> assertThat(refus.valeur()).isEqualTo(numero));
  }

  @ParameterizedTest
  @ValueSource(strings = {"74042", "2A004", "2B033", "97101"})
  void aWellFormedInseeCode(String code) {
    assertThat(new CodeInsee(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7404", "740421", "A2004", "2C004", "7404A", ""})
  void anIllFormedInseeCodeIsRefused(String code) {
    assertThatThrownBy(() -> new CodeInsee(code)).isInstanceOf(ValeurRefusee.class);
  }

  @Test
  void onlyInclusionHandicapIsTransversal() {
    assertThat(Thematique.values())
        .filteredOn(Thematique::estTransversale)
        .containsExactly(Thematique.INCLUSION_HANDICAP);
    assertThat(Thematique.LOGEMENT.groupe()).isEqualTo(Groupe.VIE_SOCIALE_LOGEMENT_DROITS);
  }

  @Test
  void onlyABlockingRefusalBlocks() {
    Citation source = new Citation("S1", "Section", "Les mots");
    for (Effet effet : Effet.values()) {
      for (Verdict verdict : Verdict.values()) {
        Constat constat = new Constat("REGLE", verdict, effet, null, "", Fondement.TEXTE, source);
        assertThat(constat.bloque())
            .isEqualTo(effet == Effet.BLOQUANT && verdict == Verdict.NON_RESPECTEE);
      }
    }
  }
}
