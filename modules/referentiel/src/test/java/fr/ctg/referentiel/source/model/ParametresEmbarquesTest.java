package fr.ctg.referentiel.source.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ParametresEmbarquesTest {

  @Test
  void theValuesShipped() {
    assertThat(ParametresEmbarques.au(LocalDate.of(2026, 1, 1)).parametres())
        .extracting(p -> p.code() + " = " + p.valeur() + " " + p.unite() + ", " + p.portee())
        .containsExactly(
            "cout-indicatif-etp = 48000.00 EUR/ETP/an, NATIONALE",
            "etp-minimum-adjoint = 0.30 ETP, LOCALE",
            "etp-minimum-pilote = 0.50 ETP, LOCALE",
            "forfait-etp = 24000.00 EUR/ETP/an, NATIONALE",
            "franchise-vacance-mois = 3 mois, LOCALE",
            "niveau-diplome-minimum = 5 niveau RNCP (bac+2), NATIONALE");
  }

  @Test
  void aShippedValueIsNationalOpenAndRecordedOnItsFirstDay() {
    Parametre forfait = ParametresEmbarques.au(LocalDate.of(2018, 1, 1)).parametre("forfait-etp");
    assertThat(forfait.caf()).isNull();
    assertThat(forfait.depuis()).isEqualTo(LocalDate.of(2018, 1, 1));
    assertThat(forfait.jusquA()).isNull();
    assertThat(forfait.enregistreLe()).isEqualTo(Instant.parse("2018-01-01T00:00:00Z"));
    assertThat(forfait.source().section()).isEqualTo("Les modalités de financement");
  }

  @Test
  void nothingIsInForceBeforeTheFirstDay() {
    ParametresEmbarques avant = ParametresEmbarques.au(LocalDate.of(2017, 12, 31));
    assertThat(avant.parametres()).isEmpty();
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> avant.parametre("forfait-etp"))
        .withMessageContaining("forfait-etp");
  }

  @Test
  void aValueHoldsUntilTheDayBeforeTheNext() {
    List<ParametreDeclare> declares =
        List.of(
            declare("2022-07-01", "30"), declare("2018-01-01", "10"), declare("2020-01-01", "20"));
    assertThat(au("2019-12-31", declares).valeur()).isEqualTo("10");
    assertThat(au("2019-12-31", declares).jusquA()).isEqualTo(LocalDate.of(2019, 12, 31));
    assertThat(au("2020-01-01", declares).valeur()).isEqualTo("20");
    assertThat(au("2020-01-01", declares).jusquA()).isEqualTo(LocalDate.of(2022, 6, 30));
    assertThat(au("2030-01-01", declares).valeur()).isEqualTo("30");
    assertThat(au("2030-01-01", declares).jusquA()).isNull();
  }

  private static Parametre au(String jour, List<ParametreDeclare> declares) {
    return ParametresEmbarques.au(LocalDate.parse(jour), declares).parametre("essai");
  }

  private static ParametreDeclare declare(String depuis, String valeur) {
    return new ParametreDeclare(
        "essai",
        LocalDate.parse(depuis),
        Portee.LOCALE,
        new BigDecimal(valeur),
        "mois",
        Fondement.LECTURE,
        new Citation("S1", "Essai", "essai"));
  }
}
