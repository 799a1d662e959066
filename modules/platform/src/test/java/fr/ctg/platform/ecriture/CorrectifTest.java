package fr.ctg.platform.ecriture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.ctg.platform.probleme.RequeteRefusee;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON Merge Patch, after the cases that RFC 7396 gives in its appendix. */
class CorrectifTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static byte[] octets(String texte) {
    return texte.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"b\"}            | {\"a\":\"c\"}                 | {\"a\":\"c\"}",
        "{\"a\":\"b\"}            | {\"b\":\"c\"}                 | {\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"}            | {\"a\":null}                  | {}",
        "{\"a\":\"b\",\"b\":\"c\"}| {\"a\":null}                  | {\"b\":\"c\"}",
        "{\"a\":[\"b\"]}          | {\"a\":\"c\"}                 | {\"a\":\"c\"}",
        "{\"a\":\"c\"}            | {\"a\":[\"b\"]}               | {\"a\":[\"b\"]}",
        "{\"a\":{\"b\":\"c\"}}    | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
        "{\"a\":[{\"b\":\"c\"}]}  | {\"a\":[1]}                   | {\"a\":[1]}",
        "{\"e\":null}             | {\"a\":1}                     | {\"e\":null,\"a\":1}",
        "{}                       | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
      })
  void mergesAsTheStandardSays(String presente, String correctif, String attendu) throws Exception {
    byte[] resultat = Correctif.appliquer(JSON.readTree(presente), octets(correctif));
    assertThat(JSON.readTree(resultat)).isEqualTo(JSON.readTree(attendu));
  }

  @Test
  void keepsDecimalsAsTheyAreWritten() throws JsonProcessingException {
    byte[] resultat = Correctif.appliquer(JSON.readTree("{}"), octets("{\"etp\":0.50}"));
    assertThat(new String(resultat, StandardCharsets.UTF_8)).isEqualTo("{\"etp\":0.50}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "\"a\"", "null", "{\"a\":", "", "{\"a\":1,\"a\":2}", "{} {}"})
  void refusesWhatIsNoObject(String correctif) {
    assertThatThrownBy(() -> Correctif.appliquer(JSON.readTree("{}"), octets(correctif)))
        .isInstanceOf(RequeteRefusee.class);
  }
}
