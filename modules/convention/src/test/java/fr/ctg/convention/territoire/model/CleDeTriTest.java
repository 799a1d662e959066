package fr.ctg.convention.territoire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleDeTriTest {

  @Test
  void isReadBackAsItWasWritten() {
    CleDeTri cle = new CleDeTri(CleDeTri.MOTS, "saint etienne du rouvray", "76575");
    assertThat(cle.cle()).hasSize(CleDeTri.PARTIES);
    assertThat(CleDeTri.lire(cle.cle())).contains(cle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x|brest|29019",
        "2|brest|29019",
        "-1|brest|29019",
        "00|brest|29019",
        "99999999999|brest|29019",
        "0|Brest|29019",
        "0| brest|29019",
        "0||29019",
        "0|brest\ud800|29019",
        "0|brest|",
        "0|brest|2901'",
        "0|brest|2429003141",
        "0|brest",
        "0|brest|29019|0"
      })
  void refusesWhatNoRowStandsAt(String parties) {
    List<String> cle = Arrays.asList(parties.split("\\|", -1));
    assertThat(CleDeTri.lire(cle)).isEmpty();
  }
}
