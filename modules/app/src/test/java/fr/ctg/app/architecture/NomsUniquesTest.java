package fr.ctg.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.ApplicationLancee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One name, one thing: no two types of the product share a simple name, whatever their modules.
 * Nested types are told apart by the type that they stand in. Seen to fail with a second {@code
 * Enregistreur}.
 */
class NomsUniquesTest {

  private static final Pattern PAQUET = Pattern.compile("(?m)^package fr\\.ctg\\.([a-z.]+);");

  /** A type that stands in no other: its declaration begins a line. */
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:(?:public|abstract|final|sealed|non-sealed|strictfp) )*"
              + "(?:class|interface|enum|record|@interface) ([A-Za-z]\\w*)");

  @Test
  void noTwoTypesShareASimpleName() throws IOException {
    Map<String, TreeSet<String>> paquets = paquetsParNom();
    assertThat(paquets).hasSizeGreaterThan(500);
    paquets.values().removeIf(ou -> ou.size() == 1);
    assertThat(paquets).as("names of more than one type: give the new one another name").isEmpty();
  }

  private static Map<String, TreeSet<String>> paquetsParNom() throws IOException {
    Map<String, TreeSet<String>> paquets = new TreeMap<>();
    try (Stream<Path> fichiers = Files.walk(ApplicationLancee.racine().resolve("modules"))) {
      for (Path source :
          fichiers.filter(f -> f.toString().matches(".*/src/main/java/.*\\.java")).toList()) {
        String texte = Files.readString(source);
        Matcher paquet = PAQUET.matcher(texte);
        if (paquet.find()) {
          TYPE.matcher(texte)
              .results()
              .forEach(
                  type ->
                      paquets
                          .computeIfAbsent(type.group(1), nom -> new TreeSet<>())
                          .add(paquet.group(1)));
        }
      }
    }
    return paquets;
  }
}
