package fr.ctg.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

class CodesDesFautesTest {

  @Test
  void everyCommonCodeHasAMeaningAndIsItsOwnName() throws IllegalAccessException {
    assertThat(CodesDesFautes.communs()).hasSize(CodeDeFaute.class.getFields().length);
    for (Field champ : CodeDeFaute.class.getFields()) {
      assertThat(champ.get(null)).isEqualTo(champ.getName());
      assertThat(CodesDesFautes.communs().get(champ.getName())).endsWith(".");
    }
  }
}
