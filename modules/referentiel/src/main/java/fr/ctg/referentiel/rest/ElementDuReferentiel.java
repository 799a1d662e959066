package fr.ctg.referentiel.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text of the job reference with those that detail it, as it is shown. */
@Schema(
    name = "ElementDuReferentiel",
    description = "Un texte du référentiel, mot pour mot, avec ceux qui le précisent.",
    extensions = @Extension(name = Page.NOM, value = "PageDElements"))
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ElementDuReferentiel(
    @Schema(required = true, description = "Son code.", maxLength = 64, example = "MISSION-1")
        String code,
    @Schema(
            required = true,
            description = "Sa place parmi les siens, à partir de 1.",
            minimum = "1")
        int ordre,
    @Schema(required = true, description = "Ce qu'il est.") Rubrique rubrique,
    @Schema(required = true, description = "Les mots de la source.", maxLength = 4000) String texte,
    @Schema(required = true, description = "Pour qui le texte vaut.") Portee portee,
    @Schema(required = true, description = "Si sa place est celle du texte ou une lecture.")
        Fondement fondement,
    @Schema(required = true, description = "Où il se trouve.") SourceCitee source,
    @Schema(
            description = "Ce qui le précise, dans l'ordre ; absent s'il n'y a rien.",
            maxItems = 200)
        List<ElementDuReferentiel> details) {

  /** That of a part, whose texts are laid flat in a table. */
  static TrancheDeListe.Forme<ElementDuReferentiel, String> forme(Partie partie) {
    return new TrancheDeListe.Forme<>(
        partie.chemin(),
        ElementDuReferentiel.class,
        Cle.CODE,
        new TrancheDeListe.Tableau<>(LigneDElement.class, LigneDElement::de));
  }

  /** The trees of a flat list in which each element stands before what details it. */
  static List<ElementDuReferentiel> arbre(List<Element> elements) {
    List<ElementDuReferentiel> tete = new ArrayList<>();
    Map<String, ElementDuReferentiel> parCode = new HashMap<>();
    for (Element e : elements) {
      var noeud =
          new ElementDuReferentiel(
              e.code(),
              e.ordre(),
              e.rubrique(),
              e.texte(),
              e.portee(),
              e.fondement(),
              SourceCitee.lieu(e.document(), e.section()),
              new ArrayList<>());
      parCode.put(e.code(), noeud);
      ElementDuReferentiel parent = e.parent() == null ? null : parCode.get(e.parent());
      (parent == null ? tete : parent.details()).add(noeud);
    }
    return tete;
  }
}
