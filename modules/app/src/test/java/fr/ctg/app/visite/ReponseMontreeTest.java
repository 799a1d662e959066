package fr.ctg.app.visite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReponseMontreeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1, …} | {\"b\":2,\"a\":1.00}",
        "{…, \"a\": {…}} | {\"a\":{\"c\":3}}",
        "{\"a\": …, \"b\": \"x … z\"} | {\"a\":[1],\"b\":\"x y z\"}",
        "{\"l\": [… {\"a\": 2} …]} | {\"l\":[{\"a\":1},{\"a\":2},{\"a\":3}]}",
        "{\"l\": […, {\"a\": 3}]} | {\"l\":[{\"a\":1},{\"a\":2},{\"a\":3}]}",
      })
  void takesWhatIsLeftOutForAnything(String montree, String reelle) throws IOException {
    assertThat(new ReponseMontree(montree, true).ecarts(reelle)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1, …} | {\"a\":2}",
        "{\"a\": …} | {\"b\":2}",
        "{\"b\": \"x…\"} | {\"b\":\"y\"}",
        "{\"l\": [{\"a\": 1}]} | {\"l\":[{\"a\":1},{\"a\":2}]}",
        "{\"l\": [{\"a\": 2}, …]} | {\"l\":[{\"a\":1},{\"a\":2}]}",
      })
  void seesWhatIsNotThere(String montree, String reelle) throws IOException {
    assertThat(new ReponseMontree(montree, true).ecarts(reelle)).isNotEmpty();
  }

  @Test
  void holdsLinesInTheirOrder() throws IOException {
    assertThat(new ReponseMontree("id: …\n…\nfin", false).ecarts("x\nid: 4\ny\nfin\n")).isEmpty();
    assertThat(new ReponseMontree("fin\nid: …", false).ecarts("id: 4\nfin\n")).isNotEmpty();
  }
}
