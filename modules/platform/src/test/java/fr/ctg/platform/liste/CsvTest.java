package fr.ctg.platform.liste;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @JsonPropertyOrder({"libelle", "part", "jour", "rang"})
  record Ligne(String libelle, BigDecimal part, LocalDate jour, int rang) {}

  private static String lignes(Csv profil, String libelle) throws JsonProcessingException {
    return profil
        .pour(Ligne.class)
        .writeValueAsString(
            new Ligne(libelle, new BigDecimal("-0.50"), LocalDate.of(2026, 3, 1), -3));
  }

  @Test
  void programsGetCommasAndADecimalPoint() throws JsonProcessingException {
    assertThat(lignes(Csv.SIMPLE, "Ville; de \"Fougères\""))
        .isEqualTo(
            "libelle,part,jour,rang\r\n\"Ville; de \"\"Fougères\"\"\",-0.50,2026-03-01,-3\r\n");
    assertThat(Csv.SIMPLE.debut()).isEmpty();
  }

  @Test
  void frenchExcelGetsSemicolonsADecimalCommaAndAMark() throws JsonProcessingException {
    assertThat(lignes(Csv.EXCEL, "Fougères, agglomération"))
        .isEqualTo("libelle;part;jour;rang\r\nFougères, agglomération;-0,50;2026-03-01;-3\r\n");
    assertThat(Csv.EXCEL.debut()).isEqualTo("\uFEFF");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+33", "-2", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\")"})
  void noTextIsAFormula(String libelle) throws JsonProcessingException {
    for (Csv profil : Csv.values()) {
      String cellule = lignes(profil, libelle).split("\r\n", 2)[1];
      assertThat(cellule.replaceFirst("^\"", "")).startsWith("'" + libelle.charAt(0));
    }
  }

  @ParameterizedTest
  @EnumSource(Csv.class)
  void negativeNumbersAreNoTexts(Csv profil) throws JsonProcessingException {
    assertThat(lignes(profil, "a=b")).contains("a=b").contains("-3").doesNotContain("'-");
  }
}
