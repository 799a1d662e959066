package fr.ctg.app.projet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.ctg.app.outillage.ApplicationLancee;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing that the application takes along is older than the least version without published faults
 * that {@code config/avis.csv} names.
 */
class AvisIT {

  private static final Path LISTE = ApplicationLancee.racine().resolve("config/avis.csv");
  private static final Path CIBLE = ApplicationLancee.racine().resolve("modules/app/target");
  private static final Pattern DATE = Pattern.compile("(?m)^# Looked at last: (\\S+)$");

  /** As Maven lists it: group, artifact, type, perhaps a classifier, version, scope. */
  private static final Pattern RESOLUE =
      Pattern.compile(
          "^\\s*([\\w.-]+):([\\w.-]+):jar:(?:[\\w.-]+:)?([^:\\s]+):(?:compile|runtime)\\b.*");

  private record Avis(String dependency, String least, String advisory, String what) {

    boolean concerne(Dependance dependance) {
      return Pattern.matches(
          Pattern.quote(dependency).replace("*", "\\E.*\\Q"),
          dependance.groupe() + ":" + dependance.nom());
    }

    boolean depasse(Dependance dependance) {
      return concerne(dependance)
          && Version.parse(dependance.version()).compareTo(Version.parse(least)) < 0;
    }
  }

  private record Dependance(String groupe, String nom, String version) {}

  private static List<Avis> avis() throws IOException {
    try (MappingIterator<Avis> lignes =
        new CsvMapper()
            .readerFor(Avis.class)
            .with(CsvSchema.emptySchema().withHeader().withComments())
            .readValues(LISTE.toFile())) {
      return lignes.readAll();
    }
  }

  private static List<Dependance> dependances() throws IOException {
    List<Dependance> trouvees = new ArrayList<>();
    for (String ligne : Files.readAllLines(CIBLE.resolve("dependances.txt"))) {
      Matcher resolue = RESOLUE.matcher(ligne);
      if (resolue.matches()) {
        trouvees.add(new Dependance(resolue.group(1), resolue.group(2), resolue.group(3)));
      }
    }
    // Unpacked into the application, and so no dependency to Maven.
    trouvees.add(
        new Dependance("org.webjars", "swagger-ui", System.getProperty("ctg.swagger-ui", "")));
    return trouvees;
  }

  private static List<String> fautes(List<Avis> avis, List<Dependance> dependances) {
    return dependances.stream()
        .flatMap(
            dependance ->
                avis.stream()
                    .filter(a -> a.depasse(dependance))
                    .map(a -> dependance + " is older than " + a.least() + ": " + a))
        .toList();
  }

  @Test
  void takesNothingWithPublishedFaultsAlong() throws IOException {
    Matcher date = DATE.matcher(Files.readString(LISTE));
    assertThat(date.find()).isTrue();
    assertThat(fautes(avis(), dependances()))
        .as("config/avis.csv, looked at last on %s", LocalDate.parse(date.group(1)))
        .isEmpty();
  }

  @Test
  void looksAtEverythingThatIsShipped() throws IOException {
    List<String> fichiers =
        dependances().stream().map(d -> d.nom() + "-" + d.version() + ".jar").toList();
    try (Stream<Path> livres = Files.list(CIBLE.resolve("libs"))) {
      assertThat(livres.map(jar -> jar.getFileName().toString()))
          .hasSizeGreaterThan(100)
          .isSubsetOf(fichiers);
    }
    List<Dependance> dependances = dependances();
    assertThat(avis())
        .as("a line that nothing here is meant by")
        .allMatch(a -> dependances.stream().anyMatch(a::concerne));
  }

  @Test
  void findsWhatIsOlder() throws IOException {
    List<Dependance> vieilles =
        List.of(
            new Dependance("com.fasterxml.jackson.core", "jackson-core", "2.18.1"),
            new Dependance("com.fasterxml.jackson.dataformat", "jackson-dataformat-csv", "2.9.9"),
            new Dependance("ch.qos.logback", "logback-core", "1.5.18"),
            new Dependance("org.webjars", "swagger-ui", "5.28.1"));
    assertThat(fautes(avis(), vieilles)).hasSize(vieilles.size());
    assertThat(
            fautes(
                avis(),
                List.of(
                    new Dependance("com.fasterxml.jackson.core", "jackson-core", "2.22.3"),
                    new Dependance("ch.qos.logback", "logback-core", "1.5.38"))))
        .isEmpty();
  }
}
