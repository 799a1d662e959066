package fr.ctg.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeriodeTest {

  private static final Periode FEVRIER =
      new Periode(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));

  private static Periode periode(int debut, int duree) {
    LocalDate premier = LocalDate.of(2026, 1, 1).plusDays(debut);
    return new Periode(premier, premier.plusDays(duree));
  }

  @Test
  void bothBoundsBelongToIt() {
    assertThat(FEVRIER.contient(LocalDate.of(2026, 1, 31))).isFalse();
    assertThat(FEVRIER.contient(LocalDate.of(2026, 2, 1))).isTrue();
    assertThat(FEVRIER.contient(LocalDate.of(2026, 2, 28))).isTrue();
    assertThat(FEVRIER.contient(LocalDate.of(2026, 3, 1))).isFalse();
    assertThat(FEVRIER.jours()).isEqualTo(28);
  }

  @Test
  void anInvertedPeriodIsRefused() {
    assertThatThrownBy(() -> new Periode(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1)))
        .isInstanceOf(ValeurRefusee.class)
        .hasMessageContaining("2026-02-02")
        .hasMessageContaining("2026-02-01");
  }

  @Test
  void theSmallestOverlapIsADay() {
    Periode dernierJour = Periode.depuis(LocalDate.of(2026, 2, 28), null);
    assertThat(FEVRIER.touche(dernierJour)).isTrue();
    assertThat(FEVRIER.commune(dernierJour))
        .isEqualTo(new Periode(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 2, 28)));
    assertThat(FEVRIER.commune(Periode.depuis(LocalDate.of(2026, 3, 1), null))).isNull();
  }

  @Test
  void itIsContinuedUpToTheDayAfterItsEnd() {
    assertThat(FEVRIER.estPoursuiviePar(Periode.depuis(LocalDate.of(2026, 3, 1), null))).isTrue();
    assertThat(FEVRIER.estPoursuiviePar(Periode.depuis(LocalDate.of(2026, 3, 2), null))).isFalse();
    assertThat(Periode.depuis(LocalDate.of(2026, 1, 1), null).estPoursuiviePar(FEVRIER)).isTrue();
  }

  @Property
  void whatIsCommonIsInBoth(
      @ForAll @IntRange(max = 400) int debutA,
      @ForAll @IntRange(max = 400) int dureeA,
      @ForAll @IntRange(max = 400) int debutB,
      @ForAll @IntRange(max = 400) int dureeB) {
    Periode a = periode(debutA, dureeA);
    Periode b = periode(debutB, dureeB);
    Periode commune = a.commune(b);
    assertThat(a.touche(b)).isEqualTo(b.touche(a)).isEqualTo(commune != null);
    if (commune != null) {
      assertThat(a.couvre(commune)).isTrue();
      assertThat(b.couvre(commune)).isTrue();
    }
  }

  @Test
  void theMonthsOfAYearFollowOneAnotherAndCoverIt() {
    LocalDate attendu = LocalDate.of(2024, 1, 1);
    for (Mois mois : Mois.deLAnnee(2024)) {
      assertThat(mois.periode().debut()).isEqualTo(attendu);
      attendu = mois.periode().fin().plusDays(1);
    }
    assertThat(attendu).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(Mois.de(2024, 2).periode().fin()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(Mois.de(2026, 8).nom()).isEqualTo("août");
  }
}
