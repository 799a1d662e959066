package fr.ctg.convention.territoire.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.convention.territoire.Caf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AffectationCafTest {

  private static final String PAYS_BASQUE = "200067106";
  private static final String SEIGNANX = "244000659";

  private final AffectationCaf affectation =
      new AffectationCaf(
          List.of(
              new Caf("40", "Caf Landes", "40"),
              new Caf("64A", "Caf Béarn et Soule", "64"),
              new Caf("64B", "Caf Pays basque et Seignanx", "64")),
          Map.of("977", "40"),
          Map.of(PAYS_BASQUE, "64B", SEIGNANX, "64B"));

  @Test
  void isTheDepartementsFirstCaf() {
    assertThat(affectation.caf("40", "200000001")).isEqualTo("40");
    assertThat(affectation.caf("64", "200000001")).isEqualTo("64A");
    assertThat(affectation.caf("64", null)).isEqualTo("64A");
  }

  @Test
  void isTheListedCafOfTheEpciEvenFromAnotherDepartement() {
    assertThat(affectation.caf("64", PAYS_BASQUE)).isEqualTo("64B");
    assertThat(affectation.caf("40", SEIGNANX)).isEqualTo("64B");
  }

  @Test
  void isTheListedCafOfADepartementWithoutOne() {
    assertThat(affectation.caf("977", null)).isEqualTo("40");
  }

  @Test
  void isAbsentWhereTheDepartementHasNone() {
    assertThat(affectation.caf("975", null)).isNull();
  }
}
