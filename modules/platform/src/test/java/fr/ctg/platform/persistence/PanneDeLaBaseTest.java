package fr.ctg.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures are the database's own. */
class PanneDeLaBaseTest {

  @ParameterizedTest
  @CsvSource({
    "08000, INJOIGNABLE",
    "08006, INJOIGNABLE",
    "53000, RESSOURCES",
    "53100, DISQUE_PLEIN",
    "53200, RESSOURCES",
    "53300, TROP_DE_CONNEXIONS",
    "53400, RESSOURCES",
    "57000, INJOIGNABLE",
    "57P01, INJOIGNABLE",
    "57P03, INJOIGNABLE",
    "57P05, INJOIGNABLE",
    "58000, SYSTEME",
    "58030, SYSTEME",
    "58P01, SYSTEME"
  })
  void isToldByTheState(String etat, PanneDeLaBase panne) {
    var echec = new IllegalStateException(new RuntimeException(new SQLException("x", etat)));
    assertThat(PanneDeLaBase.dans(echec)).contains(panne);
  }

  @ParameterizedTest
  @ValueSource(strings = {"57014", "22021", "23505", "40001", "42501", "XX000", "5"})
  void othersAreNone(String etat) {
    assertThat(PanneDeLaBase.dans(new SQLException("x", etat))).isEmpty();
  }

  @Test
  void aConnectionThatCannotBeHadIsOne() {
    assertThat(PanneDeLaBase.dans(new SQLTransientConnectionException("none in 5 s")))
        .contains(PanneDeLaBase.INJOIGNABLE);
    assertThat(PanneDeLaBase.dans(new BaseIndisponible("x", new RuntimeException())))
        .contains(PanneDeLaBase.INJOIGNABLE);
    assertThat(PanneDeLaBase.dans(new RuntimeException("x"))).isEmpty();
  }
}
