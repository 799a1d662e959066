package fr.ctg.referentiel.source.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.Rubrique;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The counts that a transcription of the two sources has to come to. */
class DecomptesTest {

  private final SourcesDuReferentiel sources = new SourcesDuReferentiel();
  private final VersionReferentiel version = sources.versions().getFirst();

  @Test
  void threeSpheresOfFourItems() {
    assertThat(version.tete(Partie.SPHERES)).extracting(this::details).containsExactly(4, 4, 4);
  }

  @Test
  void sixMissionsEachWithItsGroupOfAttendus() {
    List<Element> missions = version.tete(Partie.MISSIONS);
    assertThat(missions).hasSize(6).extracting(Element::document).containsOnly("S1");
    List<Element> attendus =
        missions.stream().flatMap(mission -> version.details(mission.code()).stream()).toList();
    assertThat(attendus).hasSize(6).extracting(Element::document).containsOnly("S2");
    assertThat(attendus).extracting(this::details).containsExactly(0, 6, 9, 5, 5, 5);
  }

  @Test
  void fourGroupsOfActivities() {
    assertThat(version.tete(Partie.ACTIVITES))
        .extracting(this::details)
        .containsExactly(6, 3, 3, 5);
  }

  @Test
  void fourDomainsEachWithOneDefinitionAndItsVerbs() {
    List<Element> domaines = version.tete(Partie.COMPETENCES);
    assertThat(domaines)
        .extracting(Element::texte)
        .containsExactly("Pilotage", "Animation", "Relationnel", "Recherche");
    assertThat(domaines)
        .extracting(domaine -> details(domaine, Rubrique.DEFINITION_DOMAINE))
        .containsExactly(1, 1, 1, 1);
    assertThat(domaines)
        .extracting(domaine -> details(domaine, Rubrique.VERBE))
        .containsExactly(6, 4, 6, 4);
  }

  @Test
  void theVerbsOfEachDomain() {
    assertThat(verbes("PILOTAGE"))
        .containsExactly("Conduire", "Administrer", "Gérer", "Organiser", "Evaluer", "Veiller");
    assertThat(verbes("ANIMATION"))
        .containsExactly("Mobiliser", "Accompagner", "Associer", "Analyser");
    assertThat(verbes("RELATIONNEL"))
        .containsExactly(
            "Communiquer",
            "Valoriser",
            "Expliciter",
            "Rendre compte",
            "Informer",
            "Contractualiser");
    assertThat(verbes("RECHERCHE"))
        .containsExactly("Observer", "Innover", "Inventer", "Expérimenter");
  }

  @Test
  void elevenGeneralAndNineteenSocioProfessionalKnowledges() {
    assertThat(version.tete(Partie.SAVOIRS)).extracting(this::details).containsExactly(11, 19);
  }

  @Test
  void theSectionsOfTheJobReference() {
    assertThat(sections(Rubrique.DEFINITION)).isEqualTo(1);
    assertThat(sections(Rubrique.CONTEXTE)).isEqualTo(4);
    assertThat(sections(Rubrique.AUTONOMIE)).isEqualTo(5);
    assertThat(sections(Rubrique.RELATIONS)).isEqualTo(5);
    assertThat(sections(Rubrique.SITUATION)).isEqualTo(2);
    assertThat(sections(Rubrique.QUALIFICATION)).isEqualTo(1);
    assertThat(sections(Rubrique.COUT)).isEqualTo(1);
  }

  @Test
  void themesGroupsAndLabels() {
    assertThat(sources.thematiques()).hasSize(8);
    assertThat(sources.groupes()).hasSize(4);
    assertThat(sources.libellesDePoste()).hasSize(3);
  }

  @Test
  void parametersAndRules() {
    assertThat(sources.parametres()).hasSize(6);
    assertThat(sources.regles()).hasSize(42);
  }

  private int details(Element element) {
    return version.details(element.code()).size();
  }

  private int details(Element element, Rubrique rubrique) {
    return (int)
        version.details(element.code()).stream()
            .filter(detail -> detail.rubrique() == rubrique)
            .count();
  }

  private List<String> verbes(String domaine) {
    return version.details("COMPETENCE-" + domaine).stream()
        .filter(detail -> detail.rubrique() == Rubrique.VERBE)
        .map(Element::texte)
        .toList();
  }

  private int sections(Rubrique rubrique) {
    return (int)
        version.elements().stream().filter(element -> element.rubrique() == rubrique).count();
  }
}
