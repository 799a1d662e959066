package fr.ctg.platform.ecriture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import java.math.BigDecimal;
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

  /** What its length belies must not be written out before somebody judges it. */
  @ParameterizedTest
  @ValueSource(strings = {"1e99999", "1E+999999999", "-1e9999", "1e-999999999", "0.50", "1e2"})
  void numbersAreNeverWrittenOut(String nombre) throws Exception {
    byte[] resultat = Correctif.appliquer(JSON.readTree("{}"), octets("{\"etp\":" + nombre + "}"));

    assertThat(resultat).hasSizeLessThan(40);
    assertThat(new BigDecimal(entre(resultat, "{\"etp\":", "}"))).isEqualTo(new BigDecimal(nombre));
  }

  @Test
  void aNumberBeyondEveryExponentIsAFault() {
    assertThatThrownBy(
            () ->
                Correctif.appliquer(JSON.readTree("{}"), octets("{\"a\":{\"etp\":1e99999999999}}")))
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus ->
                assertThat(refus.fautes())
                    .extracting(Faute::pointeur, Faute::code)
                    .containsExactly(tuple("/a/etp", "HORS_BORNES")));
  }

  @Test
  void everyCharacterArrivesAsItWasSent() {
    byte[] resultat =
        Correctif.appliquer(
            JSON.createObjectNode(), octets("{\"a\":\"\\ud800\",\"é\":\"é😀\\u2028\"}"));

    assertThat(new String(resultat, StandardCharsets.US_ASCII))
        .isEqualToIgnoringCase("{\"a\":\"\\ud800\",\"\\u00e9\":\"\\u00e9\\ud83d\\ude00\\u2028\"}");
  }

  private static String entre(byte[] json, String debut, String fin) {
    String texte = new String(json, StandardCharsets.UTF_8);
    assertThat(texte).startsWith(debut).endsWith(fin);
    return texte.substring(debut.length(), texte.length() - fin.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "\"a\"", "null", "{\"a\":", "", "{\"a\":1,\"a\":2}", "{} {}"})
  void refusesWhatIsNoObject(String correctif) {
    assertThatThrownBy(() -> Correctif.appliquer(JSON.readTree("{}"), octets(correctif)))
        .isInstanceOf(RequeteRefusee.class);
  }
}
