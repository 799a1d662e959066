package fr.ctg.referentiel.nomenclature.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of themes. */
@Schema(name = "PageDeThematiques", description = "Une page de la liste.")
public record PageDeThematiques(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<ThematiqueCtg> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<ThematiqueCtg, String> FORME =
      new TrancheDeListe.Forme<>(
          "thematiques", ThematiqueCtg.class, PageDeThematiques::new, Cle.CODE);
}
