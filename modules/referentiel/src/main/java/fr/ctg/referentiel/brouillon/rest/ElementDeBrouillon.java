package fr.ctg.referentiel.brouillon.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.ctg.platform.http.Ressource;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.brouillon.model.ElementLu;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.referentiel.rest.CodeDElement;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import fr.ctg.referentiel.rest.VersionDuReferentiel;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text of a draft, as it is shown: the tree laid flat. It has the mark of its draft. */
@Schema(
    name = "ElementDeBrouillon",
    description = "Un texte d'un brouillon.",
    extensions = @Extension(name = Page.NOM, value = "PageDElementsDeBrouillon"))
public record ElementDeBrouillon(
    @Schema(required = true, description = "Son code.", maxLength = 64, example = "MISSION-7")
        String code,
    @Schema(required = true, description = "La partie où il se trouve.") Partie partie,
    @Schema(required = true, description = "Ce qu'il est.") Rubrique rubrique,
    @Schema(description = "Le code de celui qu'il précise, s'il en précise un.", maxLength = 64)
        @Nullable String parent,
    @Schema(
            required = true,
            description = "Sa place parmi les siens, à partir de 1.",
            minimum = "1")
        int ordre,
    @Schema(required = true, description = "Les mots.", maxLength = 4000) String texte,
    @Schema(required = true, description = "Pour qui le texte vaut.") Portee portee,
    @Schema(required = true, description = "Si sa place est celle du texte ou une lecture.")
        Fondement fondement,
    @Schema(required = true, description = "Le code du document.", maxLength = 8, example = "S1")
        String document,
    @Schema(
            required = true,
            description = "Le titre sous lequel il s'y trouve.",
            maxLength = FormesDuReferentiel.SECTION_MAX)
        String section,
    @Schema(
            description = "Les codes des textes du modèle qu'il remplace.",
            maxItems = 200,
            type = SchemaType.ARRAY,
            implementation = CodeDElement.class)
        @Nullable List<String> remplace,
    @JsonIgnore String adresse,
    @JsonIgnore String marque)
    implements Ressource {

  static final TrancheDeListe.Forme<ElementDeBrouillon, String> LISTE =
      new TrancheDeListe.Forme<>("elements", ElementDeBrouillon.class, Cle.CODE);

  static ElementDeBrouillon de(ElementLu lu) {
    Element e = lu.element().element();
    List<String> remplace = lu.element().remplace();
    return new ElementDeBrouillon(
        e.code(),
        e.partie(),
        e.rubrique(),
        e.parent(),
        e.ordre(),
        e.texte(),
        e.portee(),
        e.fondement(),
        e.document(),
        e.section(),
        remplace.isEmpty() ? null : remplace,
        VersionDuReferentiel.ADRESSE + lu.version().code() + "/elements/" + e.code(),
        lu.version().marque());
  }
}
