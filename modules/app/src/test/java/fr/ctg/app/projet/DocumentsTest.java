package fr.ctg.app.projet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.ApplicationLancee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The documents hold together: the README stays short, and every link inside the project leads to a
 * file and a heading that are there. Seen to fail once with a link to a chapter under its old name.
 */
class DocumentsTest {

  private static final Path RACINE = ApplicationLancee.racine();
  private static final int TAILLE_MAX = 10_000;
  private static final Pattern LIEN = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern TITRE = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
  private static final Pattern BLOC = Pattern.compile("(?ms)^```.*?^```[^\\n]*$");
  private static final Set<String> SANS_DOCUMENTS =
      Set.of("target", "node_modules", "donnees", ".git");

  @Test
  void theReadmeIsReadInAFewMinutes() throws IOException {
    assertThat(Files.size(RACINE.resolve("README.md"))).isLessThanOrEqualTo(TAILLE_MAX);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<Path> documents = documents();
    assertThat(documents).hasSizeGreaterThan(10);
    List<String> fautes = new ArrayList<>();
    for (Path document : documents) {
      for (MatchResult lien : LIEN.matcher(texte(document)).results().toList()) {
        String cible = lien.group(1);
        if (!cible.contains("://") && !mene(document, cible)) {
          fautes.add(RACINE.relativize(document) + " : " + cible);
        }
      }
    }
    assertThat(fautes).isEmpty();
  }

  private static boolean mene(Path document, String cible) throws IOException {
    int diese = cible.indexOf('#');
    String chemin = diese < 0 ? cible : cible.substring(0, diese);
    Path fichier =
        chemin.isEmpty() ? document : document.resolveSibling(chemin).toAbsolutePath().normalize();
    return Files.exists(fichier)
        && (diese < 0 || ancres(texte(fichier)).contains(cible.substring(diese + 1)));
  }

  /** What a document says outside its blocks of code. */
  private static String texte(Path document) throws IOException {
    return BLOC.matcher(Files.readString(document)).replaceAll("");
  }

  /** The anchors of the headings, as forges make them. */
  private static Set<String> ancres(String texte) {
    return TITRE
        .matcher(texte)
        .results()
        .map(
            titre ->
                titre
                    .group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> tous = Files.list(RACINE)) {
      List<Path> trouves = new ArrayList<>();
      for (Path entree : tous.filter(e -> !SANS_DOCUMENTS.contains(nom(e))).toList()) {
        try (Stream<Path> fichiers = Files.walk(entree)) {
          fichiers
              .filter(f -> nom(f).endsWith(".md"))
              .filter(f -> Stream.of(f.toString().split("/")).noneMatch(SANS_DOCUMENTS::contains))
              .forEach(trouves::add);
        }
      }
      return trouves;
    }
  }

  private static String nom(Path fichier) {
    return fichier.getFileName().toString();
  }
}
