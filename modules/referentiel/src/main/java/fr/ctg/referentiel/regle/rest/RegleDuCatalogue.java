package fr.ctg.referentiel.regle.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.rest.SourceCitee;
import fr.ctg.shared.Effet;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule of the catalogue, as it is shown. */
@Schema(
    name = "RegleDuCatalogue",
    description = "Une règle, avec la phrase qui la fonde.",
    extensions = @Extension(name = Page.NOM, value = "PageDeRegles"))
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RegleDuCatalogue(
    @Schema(required = true, description = "Son code.", maxLength = 64, example = "ETP-PILOTE")
        String code,
    @Schema(
            required = true,
            description = "Sa place dans le catalogue, à partir de 1.",
            minimum = "1")
        int ordre,
    @Schema(
            required = true,
            description = "Le domaine qui l'applique.",
            enumeration = {"staffing", "funding", "evaluation"})
        String domaine,
    @Schema(required = true, description = "Ce qu'elle entraîne.") Effet effet,
    @Schema(required = true, description = "Pour qui elle vaut.") Portee portee,
    @Schema(required = true, description = "Si le texte la dit ou si c'est une lecture.")
        Fondement fondement,
    @Schema(required = true, description = "La phrase qui la fonde.") SourceCitee source,
    @Schema(description = "Les autres phrases sur lesquelles elle s'appuie.", maxItems = 20)
        List<SourceCitee> complements,
    @Schema(required = true, description = "Comment elle est lue.", maxLength = 4000)
        String lecture) {

  static final TrancheDeListe.Forme<RegleDuCatalogue, String> LISTE =
      new TrancheDeListe.Forme<>("regles", RegleDuCatalogue.class, Cle.CODE);

  static RegleDuCatalogue de(Regle r) {
    return new RegleDuCatalogue(
        r.code(),
        r.ordre(),
        r.domaine(),
        r.effet(),
        r.portee(),
        r.fondement(),
        SourceCitee.de(r.citation()),
        r.complements().stream().map(SourceCitee::de).toList(),
        r.lecture());
  }
}
