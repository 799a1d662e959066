package fr.ctg.referentiel.source.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.referentiel.Regle;
import fr.ctg.shared.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files hold the two sources: nothing but their words, and all of them. */
class TranscriptionTest {

  private static final Map<String, TexteSource> SOURCES =
      Map.of("S1", TexteSource.lire("S1"), "S2", TexteSource.lire("S2"));

  /** All that is not transcribed, in the order of each document: titles, headings and layout. */
  private static final Map<String, List<String>> NON_TRANSCRITS =
      Map.of(
          "S1",
          List.of(
              "CHARGÉ DE COOPÉRATION CTG",
              "Les missions & compétences",
              "3 SPHÈRES D'INTERVENTION",
              "Les missions du chargé de coopération :",
              "[consulter sur Caf.fr](https://www.caf.fr)",
              "Les compétences attendues :",
              // The four domains stand twice each, once by their verbs, once by their definition.
              "Pilotage",
              "Animation",
              "Chargé de",
              "coopération",
              "CTG",
              "Relationnel",
              "Recherche",
              "Profils & recrutement",
              "QUEL PROFIL RECRUTER POUR UN POSTE DE CCT ?",
              "CCT AYANT DES FONCTIONS DE MANAGEMENT",
              "ASSOCIATION DE LA CAF AU PROCESSUS DE RECRUTEMENT",
              "CHARGÉ DE COOPÉRATION CTG",
              "CCT déjà en poste",
              "Organisation équipe CCT",
              "A noter :",
              "TEMPS DE TRAVAIL REQUIS",
              "CHARGÉ DE COOPÉRATION CTG",
              "Les modalités de financement",
              "Ventilation thématique poste de CCT",
              "Absence / Vacance de poste"),
          "S2",
          List.of(
              "Vers une fonction de chargée de coopération Ctg",
              "1. Le référentiel du poste de chargé de coopération Ctg",
              "2. Les indicateurs de régulation",
              "3. Les indicateurs de suivi et d'évaluation",
              "Référentiel d'emploi – Chargé(e) de coopération Ctg",
              "Définition",
              "Contexte",
              "Attendus",
              "Activités",
              "Compétences/ Connaissances",
              "Autonomie et responsabilités",
              "Relations fonctionnelles",
              "Situation fonctionnelle",
              "Cadre d'emploi/ Qualification",
              "Coût indicatif Etp"));

  static List<Citation> textes() {
    return Transcription.textes();
  }

  static List<Citation> citations() {
    return Transcription.citations();
  }

  static Stream<Citation> textesEtCitations() {
    return Stream.concat(textes().stream(), citations().stream());
  }

  @ParameterizedTest
  @MethodSource("textes")
  void everyTextIsAWholeUnitOfItsSource(Citation texte) {
    assertThat(source(texte).aPourUnite(texte.citation())).as("%s", texte).isTrue();
  }

  @ParameterizedTest
  @MethodSource("citations")
  void everyCitationStandsInItsSource(Citation citation) {
    assertThat(source(citation).cite(citation.citation())).as("%s", citation).isTrue();
  }

  @ParameterizedTest
  @MethodSource("textesEtCitations")
  void anyOtherWordingIsRefused(Citation juste) {
    TexteSource source = source(juste);
    String mots = juste.citation();
    int milieu = mots.length() / 2;
    List<String> autres = new ArrayList<>();
    autres.add("x" + mots);
    autres.add(mots + "x");
    autres.add(mots.substring(0, milieu) + "x" + mots.substring(milieu));
    autres.add(mots.substring(0, milieu) + "x" + mots.substring(milieu + 1));
    autres.add(mots.substring(0, milieu) + " , " + mots.substring(milieu));
    Map.of("é", "e", "è", "e", "à", "a", "ê", "e", "ô", "o", "œ", "oe", "'", "’", " ", "  ")
        .forEach(
            (lettre, autre) -> {
              if (mots.contains(lettre)) {
                autres.add(mots.replaceFirst(lettre, autre));
              }
            });
    assertThat(autres)
        .allSatisfy(
            autre -> {
              assertThat(source.aPourUnite(autre)).as(autre).isFalse();
              assertThat(source.cite(autre)).as(autre).isFalse();
            });
  }

  @ParameterizedTest
  @MethodSource("textes")
  void aTextThatLosesAWordIsRefused(Citation juste) {
    String mots = juste.citation();
    int espace = mots.lastIndexOf(' ');
    String tronque = espace < 0 ? mots.substring(1) : mots.substring(0, espace);
    assertThat(source(juste).aPourUnite(tronque)).as(tronque).isFalse();
  }

  /** As often as it stands there, too: a sentence that stands twice is transcribed twice. */
  @ParameterizedTest
  @ValueSource(strings = {"S1", "S2"})
  void nothingOfASourceIsForgotten(String document) {
    List<String> restants =
        nonTranscrits(document).stream().map(source(document).unites()::get).toList();
    assertThat(restants).isEqualTo(NON_TRANSCRITS.get(document));
  }

  @Test
  void nothingIsTranscribedMoreOftenThanItStands() {
    for (TexteSource source : SOURCES.values()) {
      List<String> unites = new ArrayList<>(source.unites());
      for (Citation texte : textes()) {
        if (texte.document().equals(source.document())) {
          assertThat(unites.remove(texte.citation())).as("%s", texte).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("textesEtCitations")
  void everyTextAndCitationStandsUnderTheHeadingThatItNames(Citation citation) {
    List<String> unites = source(citation).unites();
    assertThat(
            IntStream.range(0, unites.size())
                .filter(i -> TexteSource.cite(unites.get(i), citation.citation()))
                .mapToObj(i -> intitule(citation.document(), i)))
        .as("%s", citation)
        .contains(citation.section().toLowerCase(Locale.FRENCH));
  }

  /** A reading may quote: what it sets between guillemets stands in a source. */
  @Test
  void whatAReadingQuotesStandsInASource() {
    Pattern guillemets = Pattern.compile("« (.+?) »");
    List<String> cites =
        new SourcesDuReferentiel()
            .regles().stream()
                .map(Regle::lecture)
                .flatMap(lecture -> guillemets.matcher(lecture).results())
                .map(trouve -> trouve.group(1))
                .toList();
    assertThat(cites)
        .contains("extérieur à la Caf", "s'engage à en informer la Caf par écrit")
        .allSatisfy(mots -> assertThat(SOURCES.values()).anyMatch(source -> source.cite(mots)));
  }

  private static TexteSource source(Citation citation) {
    return source(citation.document());
  }

  private static TexteSource source(String document) {
    return requireNonNull(SOURCES.get(document));
  }

  /** The places of the units that no text accounts for. */
  private static List<Integer> nonTranscrits(String document) {
    List<String> aCouvrir =
        new ArrayList<>(
            textes().stream()
                .filter(texte -> texte.document().equals(document))
                .map(Citation::citation)
                .toList());
    List<String> unites = source(document).unites();
    return IntStream.range(0, unites.size())
        .filter(i -> !aCouvrir.remove(unites.get(i)))
        .boxed()
        .toList();
  }

  /** The heading that the unit at that place stands under, as the files write headings. */
  private static String intitule(String document, int place) {
    List<String> sections =
        textesEtCitations()
            .filter(citation -> citation.document().equals(document))
            .map(citation -> citation.section().toLowerCase(Locale.FRENCH))
            .distinct()
            .toList();
    List<String> unites = source(document).unites();
    return nonTranscrits(document).reversed().stream()
        .filter(i -> i < place)
        .map(i -> unites.get(i).toLowerCase(Locale.FRENCH))
        .flatMap(
            titre -> sections.stream().filter(section -> (titre + " ").startsWith(section + " ")))
        .findFirst()
        .orElse("");
  }
}
