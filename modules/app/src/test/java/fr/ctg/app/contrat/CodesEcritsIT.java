package fr.ctg.app.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Clients branch on the codes that the contract lists. A code that the sources write as a text, and
 * no test happens to get, is in that list too.
 */
@ExtendWith(ServeurDeTest.class)
class CodesEcritsIT {

  /** A fault as it is made: where, a code, a message. */
  private static final Pattern FAUTE =
      Pattern.compile(
          "(?:new Faute|Faute\\.a|new Manque|manque|refuser|ajouter|faute)\\((?:[^();\"]|\"[^\"]*\"|\\([^()]*\\))*?"
              + "\"([A-Z]{3,}(?:_[A-Z]+)*)\",");

  @Test
  void everyCodeOfTheSourcesIsInTheContract() throws IOException {
    Set<String> connus = new TreeSet<>();
    DocumentsDuContrat.de(EcrireLeContrat.servi(URI.create(RestAssured.baseURI)))
        .servi()
        .at("/components/schemas/Erreur/properties/code/enum")
        .forEach(code -> connus.add(code.asText()));
    Set<String> ecrits = new TreeSet<>();
    List<Path> sources;
    try (Stream<Path> tous = Files.walk(ApplicationLancee.racine().resolve("modules"))) {
      sources =
          tous.filter(f -> f.toString().contains("/src/main/java/"))
              .filter(f -> f.toString().endsWith(".java"))
              .toList();
    }
    for (Path source : sources) {
      Matcher faute = FAUTE.matcher(Files.readString(source));
      while (faute.find()) {
        ecrits.add(faute.group(1));
      }
    }
    assertThat(ecrits).contains("ETAT", "HORS_BORNES", "PERIMETRE_VIDE");
    assertThat(connus).containsAll(ecrits);
  }
}
