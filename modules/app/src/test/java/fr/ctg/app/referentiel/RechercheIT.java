package fr.ctg.app.referentiel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.source.model.SourcesDuReferentiel;
import fr.ctg.shared.Citation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever searches with the sources' own words finds their place first. */
@ExtendWith(ServeurDeTest.class)
class RechercheIT {

  private static final SourcesDuReferentiel SOURCES = new SourcesDuReferentiel();

  private static final List<Element> ELEMENTS = SOURCES.versions().getFirst().elements();

  /** A query has at most so many characters; the beginning of a citation is enough. */
  private static final int CARACTERES = 200;

  /** So many stand word for word in one element; the others run over several. */
  private static final int CITATIONS = 39;

  private static List<String> trouves(String q) {
    return given()
        .queryParam("q", q)
        .queryParam("limite", 5)
        .get("/api/v1/referentiel/recherche")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("elements.code");
  }

  private static String simple(String texte) {
    return texte.replace('’', '\'').replaceAll("[\\s\\h]+", " ").toLowerCase(Locale.FRENCH);
  }

  /** The elements that say it, word for word. */
  private static Set<String> places(String texte) {
    return ELEMENTS.stream()
        .filter(e -> simple(e.texte()).contains(simple(texte)))
        .map(Element::code)
        .collect(Collectors.toSet());
  }

  /** Its rules' citations, and where they stand; some run over several elements. */
  static Stream<Arguments> citations() {
    return SOURCES.regles().stream()
        .flatMap(r -> Stream.concat(Stream.of(r.citation()), r.complements().stream()))
        .map(Citation::citation)
        .distinct()
        .map(texte -> Arguments.of(texte, places(texte)))
        .filter(a -> !((Set<?>) a.get()[1]).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("citations")
  void everyCitationOfTheCatalogueFindsItsPlaceFirst(String citation, Set<String> places) {
    String q = citation.substring(0, Math.min(CARACTERES, citation.length()));
    assertThat(trouves(q)).isNotEmpty().first().isIn(places);
  }

  @Test
  void mostCitationsStandInOneElement() {
    assertThat(citations()).hasSizeGreaterThanOrEqualTo(CITATIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24 000",
        "24 000 €",
        "24 000 € / ETP",
        "0,5 ETP",
        "0,3 ETP",
        "3 mois",
        "délai de 3 mois",
        "bac+2",
        "niveau bac+2",
        "2019"
      })
  void everyFigureOfTheSourcesFindsItsPlaceFirst(String figure) {
    assertThat(trouves(figure)).isNotEmpty().first().isIn(places(figure));
  }

  static Stream<String> thematiques() {
    return SOURCES.thematiques().stream().map(t -> t.libelle());
  }

  @ParameterizedTest
  @MethodSource("thematiques")
  void everyThemeIsFound(String thematique) {
    String mots = simple(thematique).replaceAll("^(la |le |les |l')", "");
    assertThat(trouves(thematique)).isNotEmpty().containsAnyElementsOf(places(mots));
  }

  /** Between "anim" and "social" stands a word of two letters once "vie" is stemmed. */
  @ParameterizedTest
  @ValueSource(
      strings = {"animation de la vie sociale", "vie sociale", "vie", "bac+2 minimum", "de la vie"})
  void shortWordsHideNothing(String q) {
    assertThat(trouves(q)).isNotEmpty();
  }
}
