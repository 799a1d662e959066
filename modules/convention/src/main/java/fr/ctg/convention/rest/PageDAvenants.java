package fr.ctg.convention.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of amendments. */
@Schema(name = "PageDAvenants", description = "Une page de la liste.")
public record PageDAvenants(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<AvenantDeConvention> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<AvenantDeConvention, Integer> FORME =
      new TrancheDeListe.Forme<>(
          "avenants", AvenantDeConvention.class, PageDAvenants::new, Cle.NUMERO);
}
