package fr.ctg.platform.probleme;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database refuses becomes the answer that says what to do. */
class ProblemeMapperTest {

  @ParameterizedTest
  @CsvSource({"40001, 503", "40P01, 503", "57014, 503", "08006, 503", "22021, 400", "23505, 500"})
  void aRefusalOfTheDatabaseHasItsStatus(String etat, int statut) {
    var cause = new IllegalStateException(new SQLException("refus", etat));
    assertThat(new ProblemeMapper().toResponse(cause).getStatus()).isEqualTo(statut);
  }
}
