package fr.ctg.referentiel.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangDansLaRechercheTest {

  @Test
  void aPlaceIsReadAsItWasWritten() {
    var place = new RangDansLaRecherche(new BigDecimal("0.158696"), 12);
    assertThat(RangDansLaRecherche.lu(place.textes())).isEqualTo(place);
  }

  /** The driver would write the number out, digit by digit. */
  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1E5", "-1", "", "NaN", "12345678901", "0.1234567890"})
  void whatNoRankIsWrittenLikeIsNoPlace(String rang) {
    assertThatThrownBy(() -> RangDansLaRecherche.lu(List.of(rang, "1")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
