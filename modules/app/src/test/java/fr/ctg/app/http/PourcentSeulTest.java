package fr.ctg.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.platform.json.Faute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PourcentSeulTest {

  @ParameterizedTest
  @CsvSource({
    "/a?q=%, /q",
    "/a?limite=2&q=100%&x=1, /q",
    "/a?q=%zz, /q",
    "/a?q=%2, /q",
    "/a?%=2, ''",
    "/a%/b?q=1, ''",
    "/%, ''"
  })
  void saysInWhichParameterItIs(String adresse, String pointeur) {
    assertThat(PourcentSeul.dans(adresse)).map(Faute::pointeur).contains(pointeur);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a?q=%25", "/a%20b?q=%C3%A8&x=%2F", "/", ""})
  void leavesCodesAlone(String adresse) {
    assertThat(PourcentSeul.dans(adresse)).isEmpty();
  }
}
