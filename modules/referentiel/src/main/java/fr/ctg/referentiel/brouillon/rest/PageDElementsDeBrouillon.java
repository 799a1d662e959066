package fr.ctg.referentiel.brouillon.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of texts. */
@Schema(name = "PageDElementsDeBrouillon", description = "Une page de la liste.")
public record PageDElementsDeBrouillon(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<ElementDeBrouillon> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<ElementDeBrouillon, String> FORME =
      new TrancheDeListe.Forme<>(
          "elements", ElementDeBrouillon.class, PageDElementsDeBrouillon::new, Cle.CODE);
}
