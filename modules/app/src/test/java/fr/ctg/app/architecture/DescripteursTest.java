package fr.ctg.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.ApplicationLancee;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The compiled module descriptors say what {@code descripteurs.txt} says, line by line: a new
 * dependency or export is a decision that a reviewer sees twice. Seen to fail once with {@code
 * exports fr.ctg.referentiel.rest} added to the descriptor of referentiel. An arrow turned back in
 * a descriptor does not even compile: {@code requires fr.ctg.convention} there ends the build with
 * "module not found", as the modules are built in their order.
 */
class DescripteursTest {

  @Test
  void areWhatIsWrittenDown() throws IOException {
    assertThat(presents()).containsExactlyElementsOf(attendus());
  }

  private static List<String> attendus() throws IOException {
    try (var flux =
        Objects.requireNonNull(DescripteursTest.class.getResourceAsStream("/descripteurs.txt"))) {
      return new String(flux.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .toList();
    }
  }

  private static List<String> presents() throws IOException {
    List<String> lignes = new ArrayList<>();
    try (Stream<Path> modules = Files.list(ApplicationLancee.racine().resolve("modules"))) {
      for (Path module : modules.sorted().toList()) {
        Path classes = module.resolve("target/classes");
        if (Files.exists(classes.resolve("module-info.class"))) {
          ModuleFinder.of(classes).findAll().forEach(m -> lignes.addAll(lignes(m.descriptor())));
        }
      }
    }
    return lignes;
  }

  private static List<String> lignes(ModuleDescriptor d) {
    List<String> lignes = new ArrayList<>();
    lignes.add("module " + d.name());
    d.requires().stream()
        .filter(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.MANDATED))
        .map(
            r ->
                "  requires "
                    + (r.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE)
                        ? "transitive "
                        : "")
                    + (r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC)
                        ? "static "
                        : "")
                    + r.name())
        .sorted()
        .forEach(lignes::add);
    d.exports().stream().map(e -> "  exports " + e.source()).sorted().forEach(lignes::add);
    d.opens().stream().map(o -> "  opens " + o.source()).sorted().forEach(lignes::add);
    d.uses().stream().map(u -> "  uses " + u).sorted().forEach(lignes::add);
    d.provides().stream()
        .map(p -> "  provides " + p.service() + " with " + String.join(", ", p.providers()))
        .sorted()
        .forEach(lignes::add);
    return lignes;
  }
}
