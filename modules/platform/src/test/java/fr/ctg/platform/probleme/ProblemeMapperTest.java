package fr.ctg.platform.probleme;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database refuses becomes the answer that says what to do. */
class ProblemeMapperTest {

  @ParameterizedTest
  @CsvSource({
    "40001, 503",
    "40P01, 503",
    "57014, 503",
    "08006, 503",
    "22021, 400",
    "23503, 409",
    "23505, 409",
    "23P01, 409",
    "23514, 409",
    "P0001, 409",
    "42501, 500"
  })
  void aRefusalOfTheDatabaseHasItsStatus(String etat, int statut) {
    var cause = new IllegalStateException(new SQLException("refus", etat));
    assertThat(new ProblemeMapper(List.of()).toResponse(cause).getStatus()).isEqualTo(statut);
  }
}
