package fr.ctg.referentiel.source.model;

import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.nomenclature.model.GroupeDecrit;
import fr.ctg.referentiel.nomenclature.model.LibelleDePoste;
import fr.ctg.referentiel.nomenclature.model.ThematiqueDecrite;
import fr.ctg.shared.Citation;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the resource files take from the sources. */
final class Transcription {

  private static final SourcesDuReferentiel SOURCES = new SourcesDuReferentiel();

  private Transcription() {}

  static VersionReferentiel version() {
    return SOURCES.versions().getFirst();
  }

  /** The texts that stand for a whole unit of a source. */
  static List<Citation> textes() {
    return Stream.of(
            version().elements().stream().map(Element::citation),
            SOURCES.thematiques().stream().map(ThematiqueDecrite::citation),
            SOURCES.groupes().stream().map(GroupeDecrit::citation),
            SOURCES.libellesDePoste().stream().map(LibelleDePoste::citation))
        .flatMap(textes -> textes)
        .toList();
  }

  /** The words that found a version's date, a parameter or a rule. */
  static List<Citation> citations() {
    return Stream.of(
            Stream.of(version().source()),
            SOURCES.parametres().stream().map(ParametreDeclare::source),
            SOURCES.regles().stream().map(Regle::citation),
            SOURCES.regles().stream().flatMap(regle -> regle.complements().stream()))
        .flatMap(citations -> citations)
        .toList();
  }
}
