package fr.ctg.referentiel.nomenclature.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.nomenclature.model.ThematiqueDecrite;
import fr.ctg.referentiel.rest.SourceCitee;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theme of the CTG, as it is shown. */
@Schema(
    name = "ThematiqueCtg",
    description = "Une thématique des CTG.",
    extensions = @Extension(name = Page.NOM, value = "PageDeThematiques"))
public record ThematiqueCtg(
    @Schema(required = true, description = "Son code.", maxLength = 64, example = "JEUNESSE")
        String code,
    @Schema(required = true, description = "Sa place, à partir de 1.", minimum = "1") int ordre,
    @Schema(required = true, description = "Les mots de la source.", maxLength = 200)
        String libelle,
    @Schema(
            description =
                "Son groupe dans la clé de répartition ; absent si elle est transversale.",
            maxLength = 64,
            example = "ENFANCE_JEUNESSE")
        @Nullable String groupe,
    @Schema(required = true, description = "Pour qui le texte vaut.") Portee portee,
    @Schema(required = true, description = "Si le texte le dit ou si c'est une lecture.")
        Fondement fondement,
    @Schema(required = true, description = "Où il se trouve.") SourceCitee source) {

  static final TrancheDeListe.Forme<ThematiqueCtg, String> LISTE =
      new TrancheDeListe.Forme<>("thematiques", ThematiqueCtg.class, Cle.CODE);

  static ThematiqueCtg de(ThematiqueDecrite t) {
    return new ThematiqueCtg(
        t.code(),
        t.ordre(),
        t.libelle(),
        t.groupe(),
        t.portee(),
        t.fondement(),
        SourceCitee.lieu(t.document(), t.section()));
  }
}
