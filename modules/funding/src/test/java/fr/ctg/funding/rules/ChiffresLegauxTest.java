package fr.ctg.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No legal figure stands in the sources: they are dated parameters, each with its words. */
class ChiffresLegauxTest {

  private static final Pattern COMMENTAIRE =
      Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

  /** A number in code or in a message, with a point, a comma or digits set apart. */
  private static final Pattern NOMBRE =
      Pattern.compile("(?<![\\w.,\\\\])\\d[\\d_\u00a0\u202f]*(?:[.,]\\d+)?");

  /** The amounts, floors, delay and level of the sources, without their separators. */
  private static final Pattern CHIFFRE_LEGAL =
      Pattern.compile("24000(?:[.,]0+)?|48000(?:[.,]0+)?|0[.,]50*|0[.,]30*");

  /** The delay in months and the level: too short to be forbidden where there are no rules. */
  private static final Pattern PETIT_CHIFFRE_LEGAL = Pattern.compile("3|5");

  @Test
  void noLegalFigureIsWrittenInTheCode() throws IOException {
    List<String> trouves = new ArrayList<>();
    for (String module :
        List.of("shared", "platform", "referentiel", "convention", "staffing", "funding")) {
      try (Stream<Path> fichiers = Files.walk(Path.of("..", module, "src/main/java"))) {
        for (Path fichier : fichiers.filter(f -> f.toString().endsWith(".java")).toList()) {
          // What is fixed of the requests' form (diploma levels from 3 to 8, say) is no legal
          // figure.
          boolean petits =
              List.of("staffing", "funding").contains(module)
                  && !fichier.toString().contains("/rest/");
          trouves.addAll(chiffres(Files.readString(fichier), fichier, petits));
        }
      }
    }
    assertThat(trouves).isEmpty();
  }

  @Test
  void aLegalFigureWouldBeFound() {
    Path fichier = Path.of("Exemple.java");
    for (String code :
        List.of(
            "x = 24_000;",
            "x = 48000.00;",
            "new BigDecimal(\"0.50\")",
            "\"moins de 0,3 ETP\"",
            "debut.plusMonths(3)",
            "niveau >= 5",
            "\"24 000 €\"".replace(' ', '\u00a0'))) {
      assertThat(chiffres(code, fichier, true)).as(code).hasSize(1);
    }
    assertThat(chiffres("/* 24000 */ x = 100; // 0.5\n y = 12_345;", fichier, true)).isEmpty();
  }

  private static List<String> chiffres(String source, Path fichier, boolean petits) {
    List<String> trouves = new ArrayList<>();
    Matcher nombre = NOMBRE.matcher(COMMENTAIRE.matcher(source).replaceAll(""));
    while (nombre.find()) {
      String chiffres = nombre.group().replaceAll("[_\u00a0\u202f]", "");
      if (CHIFFRE_LEGAL.matcher(chiffres).matches()
          || (petits && PETIT_CHIFFRE_LEGAL.matcher(chiffres).matches())) {
        trouves.add(fichier + ": " + nombre.group());
      }
    }
    return trouves;
  }
}
