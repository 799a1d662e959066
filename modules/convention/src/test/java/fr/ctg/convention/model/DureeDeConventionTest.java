package fr.ctg.convention.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DureeDeConventionTest {

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2025-12-31, true",
    "2025-01-01, 2025-12-30, false",
    "2025-01-01, 2029-12-31, true",
    "2025-01-01, 2030-01-01, false",
    "2024-02-29, 2025-02-27, true",
    "2024-02-29, 2025-02-26, false",
    "2023-03-01, 2024-02-29, true",
    "2023-03-01, 2024-02-28, false",
    "2025-01-01, 2024-12-31, false"
  })
  void runsForOneToFiveWholeYears(LocalDate debut, LocalDate fin, boolean permise) {
    assertThat(DureeDeConvention.permise(debut, fin)).isEqualTo(permise);
  }
}
