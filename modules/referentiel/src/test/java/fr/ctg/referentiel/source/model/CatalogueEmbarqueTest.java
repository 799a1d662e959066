package fr.ctg.referentiel.source.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ctg.shared.Effet;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class CatalogueEmbarqueTest {

  private final CatalogueEmbarque catalogue = new CatalogueEmbarque();

  @Test
  void findsARuleByItsCode() {
    assertThat(catalogue.regle("ETP-PILOTE").effet()).isEqualTo(Effet.BLOQUANT);
    assertThat(catalogue.regles())
        .allSatisfy(regle -> assertThat(catalogue.regle(regle.code())).isSameAs(regle));
  }

  @Test
  void refusesAnUnknownCode() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> catalogue.regle("ETP-INCONNU"))
        .withMessageContaining("ETP-INCONNU");
  }
}
