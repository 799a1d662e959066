package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.model.RangDansLaRecherche;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.referentiel.model.Trouvaille;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text that a search found, as it is shown. */
@Schema(
    name = "TexteTrouve",
    description = "Un texte trouvé par une recherche.",
    extensions = @Extension(name = Page.NOM, value = "PageDeTrouvailles"))
public record TexteTrouve(
    @Schema(required = true, description = "Le code de l'élément.", maxLength = 64) String code,
    @Schema(
            required = true,
            description = "La partie où il se trouve, telle que dans l'adresse.",
            enumeration = {
              "spheres",
              "missions",
              "activites",
              "competences",
              "savoirs",
              "sections"
            })
        String partie,
    @Schema(required = true, description = "Ce qu'il est.") Rubrique rubrique,
    @Schema(required = true, description = "Les mots de la source.", maxLength = 4000) String texte,
    @Schema(
            required = true,
            description = "Le texte, échappé pour HTML, où <mark> entoure les mots trouvés.",
            maxLength = 8000)
        String extrait,
    @Schema(
            required = true,
            description = "Sa proximité ; plus haut est plus proche.",
            minimum = "0")
        BigDecimal rang,
    @Schema(required = true, description = "Pour qui le texte vaut.") Portee portee,
    @Schema(required = true, description = "Si sa place est celle du texte ou une lecture.")
        Fondement fondement,
    @Schema(required = true, description = "Où il se trouve.") SourceCitee source) {

  static final TrancheDeListe.Forme<TexteTrouve, RangDansLaRecherche> LISTE =
      new TrancheDeListe.Forme<>(
          "recherche",
          TexteTrouve.class,
          new Cle<>(2, RangDansLaRecherche::textes, RangDansLaRecherche::lu));

  static TexteTrouve de(Trouvaille t) {
    return new TexteTrouve(
        t.code(),
        t.partie().chemin(),
        t.rubrique(),
        t.texte(),
        t.extrait(),
        t.rang(),
        t.portee(),
        t.fondement(),
        SourceCitee.lieu(t.document(), t.section()));
  }
}
