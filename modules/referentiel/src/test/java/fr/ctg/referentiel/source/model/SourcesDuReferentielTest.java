package fr.ctg.referentiel.source.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.referentiel.nomenclature.model.GroupeDecrit;
import fr.ctg.referentiel.nomenclature.model.LibelleDePoste;
import fr.ctg.referentiel.nomenclature.model.ThematiqueDecrite;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the reader makes of the shipped files, and what it refuses. */
class SourcesDuReferentielTest {

  private final SourcesDuReferentiel sources = new SourcesDuReferentiel();

  @Test
  void theVersionIsPublishedAndDatedByAReading() {
    assertThat(sources.versions()).hasSize(1);
    VersionReferentiel version = sources.versions().getFirst();
    assertThat(version.code()).isEqualTo("cnaf-2019");
    assertThat(version.etat()).isEqualTo(EtatVersion.PUBLIE);
    assertThat(version.debut()).isEqualTo(LocalDate.of(2019, 1, 1));
    assertThat(version.fin()).isNull();
    assertThat(version.fondement()).isEqualTo(Fondement.LECTURE);
    assertThat(version.source().citation()).contains("référentiel métier Cnaf de 2019");
  }

  @Test
  void ordersHaveNoGap() {
    Map<String, List<Integer>> ordres =
        Transcription.version().elements().stream()
            .collect(
                Collectors.groupingBy(
                    element ->
                        element.partie() + "/" + Optional.ofNullable(element.parent()).orElse(""),
                    TreeMap::new,
                    Collectors.mapping(Element::ordre, Collectors.toList())));
    assertThat(ordres).containsKeys("SPHERES/", "MISSIONS/ATTENDU-2", "SECTIONS/");
    assertThat(ordres.values()).allSatisfy(SourcesDuReferentielTest::sansTrou);
    sansTrou(sources.thematiques().stream().map(ThematiqueDecrite::ordre).toList());
    sansTrou(sources.groupes().stream().map(GroupeDecrit::ordre).toList());
    sansTrou(sources.libellesDePoste().stream().map(LibelleDePoste::ordre).toList());
    sansTrou(sources.regles().stream().map(Regle::ordre).toList());
  }

  @Test
  void codesAreUniqueAndWellFormed() {
    assertThat(Transcription.version().elements())
        .extracting(Element::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*"));
    assertThat(sources.regles())
        .extracting(Regle::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[A-Z]+(-[A-Z]+)+"));
    assertThat(sources.parametres())
        .extracting(ParametreDeclare::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[a-z]+(-[a-z]+)+"));
  }

  @Test
  void aDetailIsOfThePartOfItsParent() {
    VersionReferentiel version = Transcription.version();
    assertThat(version.elements())
        .allSatisfy(
            element ->
                assertThat(version.details(element.code()))
                    .extracting(Element::partie)
                    .allMatch(element.partie()::equals));
  }

  @Test
  void theLeafletIsLocalAndTheNoteNational() {
    assertThat(Transcription.version().elements())
        .allSatisfy(
            element ->
                assertThat(element.portee())
                    .isEqualTo(
                        Map.of("S1", Portee.LOCALE, "S2", Portee.NATIONALE)
                            .get(element.document())));
  }

  @Test
  void onlyPlacesAreReadNeverWords() {
    assertThat(Transcription.version().elements())
        .filteredOn(element -> element.fondement() == Fondement.LECTURE)
        .extracting(Element::code)
        .containsExactly(
            "ATTENDU-1",
            "ATTENDU-2",
            "ATTENDU-3",
            "ATTENDU-4",
            "ATTENDU-5",
            "ATTENDU-6",
            "VERBE-RELATIONNEL-1",
            "VERBE-RELATIONNEL-2",
            "VERBE-RELATIONNEL-3",
            "VERBE-RELATIONNEL-4",
            "VERBE-RELATIONNEL-5",
            "VERBE-RELATIONNEL-6",
            "VERBE-RECHERCHE-1",
            "VERBE-RECHERCHE-2",
            "VERBE-RECHERCHE-3",
            "VERBE-RECHERCHE-4");
  }

  @Test
  void everyThemeHasItsGroupButTheTransversalOne() {
    assertThat(sources.groupes())
        .extracting(GroupeDecrit::code)
        .containsExactly(
            "PETITE_ENFANCE", "ENFANCE_JEUNESSE", "PARENTALITE", "VIE_SOCIALE_LOGEMENT_DROITS");
    assertThat(sources.thematiques())
        .extracting(theme -> theme.code() + " -> " + theme.groupe())
        .containsExactly(
            "PETITE_ENFANCE -> PETITE_ENFANCE",
            "ENFANCE -> ENFANCE_JEUNESSE",
            "JEUNESSE -> ENFANCE_JEUNESSE",
            "PARENTALITE -> PARENTALITE",
            "ANIMATION_VIE_SOCIALE -> VIE_SOCIALE_LOGEMENT_DROITS",
            "LOGEMENT -> VIE_SOCIALE_LOGEMENT_DROITS",
            "ACCES_DROITS -> VIE_SOCIALE_LOGEMENT_DROITS",
            "INCLUSION_HANDICAP -> null");
    assertThat(sources.libellesDePoste())
        .extracting(LibelleDePoste::code)
        .containsExactly("DISPOSITIF", "THEMATIQUE", "PROXIMITE");
  }

  @Test
  void everyRuleIsComplete() {
    assertThat(sources.regles())
        .allSatisfy(
            regle -> {
              assertThat(regle.domaine()).isIn("staffing", "funding", "evaluation");
              assertThat(regle.effet()).isNotNull();
              assertThat(regle.portee()).isNotNull();
              assertThat(regle.fondement()).isNotNull();
              assertThat(regle.citation().document()).isIn("S1", "S2");
              assertThat(regle.citation().section()).isNotBlank();
              assertThat(regle.citation().citation()).isNotBlank();
              assertThat(regle.lecture()).hasSizeGreaterThan(40).endsWith(".");
            });
    assertThat(sources.regles())
        .filteredOn(regle -> !regle.complements().isEmpty())
        .extracting(Regle::code)
        .containsExactly(
            "PROFIL-EMPLOYEUR", "PROFIL-DIPLOME", "RECRUT-CONSULTATION", "FIN-ABSENCE");
  }

  /**
   * What a rule rests on by the leaflet alone may be national; the national note never is local.
   */
  @Test
  void whatRestsOnTheNoteIsNational() {
    assertThat(sources.regles())
        .filteredOn(regle -> regle.citation().document().equals("S2"))
        .isNotEmpty()
        .extracting(Regle::portee)
        .containsOnly(Portee.NATIONALE);
  }

  /** A reading names other rules by their codes: they exist. */
  @Test
  void theRulesThatAReadingNamesExist() {
    List<String> codes = sources.regles().stream().map(Regle::code).toList();
    Pattern code =
        Pattern.compile("\\b(?:PROFIL|MGT|RECRUT|EQUIPE|ETP|FIN|VENT|DECL|ENV|EVAL)-[A-Z-]+");
    List<String> nommees =
        sources.regles().stream()
            .flatMap(regle -> code.matcher(regle.lecture()).results())
            .map(MatchResult::group)
            .toList();
    assertThat(nommees).contains("FIN-CREATION", "ETP-ADJOINT");
    assertThat(codes).containsAll(nommees);
  }

  @Test
  void theCatalogueKeepsTheOrderOfTheFile() {
    List<String> duFichier =
        Pattern.compile("(?m)^ {2}- code: (\\S+)$")
            .matcher(fichier("regles.yaml"))
            .results()
            .map(trouve -> trouve.group(1))
            .toList();
    assertThat(sources.regles()).extracting(Regle::code).isEqualTo(duFichier);
    assertThat(new CatalogueEmbarque().regles()).isEqualTo(sources.regles());
  }

  @Test
  void refusesACodeThatStandsTwice() {
    refuse(
        avec("regles.yaml", t -> t.replace("code: MGT-DIRECTION", "code: PROFIL-DIPLOME"))::regles,
        "PROFIL-DIPLOME");
    refuse(
        avec("parametres.yaml", t -> t.replace("code: etp-minimum-pilote", "code: forfait-etp"))
            ::parametres,
        "forfait-etp");
    refuse(
        avec("thematiques.yaml", t -> t.replace("code: PROXIMITE", "code: DISPOSITIF"))
            ::libellesDePoste,
        "DISPOSITIF");
    refuse(
        avec("versions/cnaf-2019.yaml", t -> t.replace("code: MISSION-2\n", "code: MISSION-1\n"))
            ::versions,
        "MISSION-1");
  }

  @Test
  void refusesAThemeOfAnUnknownGroup() {
    refuse(
        avec("thematiques.yaml", t -> t.replace("groupe: PARENTALITE", "groupe: PARENTS"))
            ::thematiques,
        "PARENTS");
  }

  @Test
  void refusesAnElementOutOfItsPart() {
    refuse(
        avec("versions/cnaf-2019.yaml", t -> t.replace("rubrique: VERBE", "rubrique: SAVOIR"))
            ::versions,
        "VERBE-PILOTAGE-1");
  }

  @Test
  void refusesAnUnknownPart() {
    refuse(
        avec("versions/cnaf-2019.yaml", t -> t.replace("  savoirs:\n", "  savoires:\n"))::versions,
        "/parties/savoirs : propriété manquante");
  }

  @Test
  void refusesAMissingResource() {
    refuse(new SourcesDuReferentiel(nom -> null)::regles, "introuvable");
  }

  private static void refuse(ThrowingCallable lecture, String motif) {
    assertThatExceptionOfType(SourceRefuseeException.class)
        .isThrownBy(lecture)
        .withMessageContaining(motif);
  }

  /** The shipped files, one of them altered; the alteration has to change something. */
  private static SourcesDuReferentiel avec(String nom, UnaryOperator<String> alteration) {
    String juste = fichier(nom);
    String altere = alteration.apply(juste);
    assertThat(altere).isNotEqualTo(juste);
    return new SourcesDuReferentiel(
        demande -> {
          assertThat(demande).isEqualTo(nom);
          return new ByteArrayInputStream(altere.getBytes(StandardCharsets.UTF_8));
        });
  }

  private static String fichier(String nom) {
    try (InputStream contenu =
        SourcesDuReferentiel.class.getResourceAsStream("/META-INF/referentiel/" + nom)) {
      return new String(contenu.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sansTrou(List<Integer> ordres) {
    assertThat(ordres).isEqualTo(IntStream.rangeClosed(1, ordres.size()).boxed().toList());
  }
}
