package fr.ctg.convention.territoire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleDeTriTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(ints = {0, 7, 155_634, 999_999_999})
  void isReadBackAsItWasWritten(@Nullable Integer population) {
    CleDeTri cle = new CleDeTri(CleDeTri.MOTS, population, "saint etienne du rouvray", "76575");
    assertThat(cle.cle()).hasSize(CleDeTri.PARTIES);
    assertThat(CleDeTri.lire(cle.cle())).contains(cle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x|1|brest|29019",
        "4|1|brest|29019",
        "-1|1|brest|29019",
        "00|1|brest|29019",
        "99999999999|1|brest|29019",
        "0|-1|brest|29019",
        "0|01|brest|29019",
        "0|x|brest|29019",
        "0|1000000000|brest|29019",
        "0|1|Brest|29019",
        "0|1| brest|29019",
        "0|1||29019",
        "0|1|brest\ud800|29019",
        "0|1|brest|",
        "0|1|brest|2901'",
        "0|1|brest|2429003141",
        "0|brest|29019",
        "0|1|brest|29019|0"
      })
  void refusesWhatNoRowStandsAt(String parties) {
    List<String> cle = Arrays.asList(parties.split("\\|", -1));
    assertThat(CleDeTri.lire(cle)).isEmpty();
  }
}
