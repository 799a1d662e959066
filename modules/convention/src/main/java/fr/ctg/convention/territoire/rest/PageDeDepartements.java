package fr.ctg.convention.territoire.rest;

import fr.ctg.convention.territoire.model.CleDeTri;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of départements. */
@Schema(name = "PageDeDepartements", description = "Une page de la liste.")
public record PageDeDepartements(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<DepartementDeReference> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<DepartementDeReference, CleDeTri> FORME =
      new TrancheDeListe.Forme<>(
          "departements",
          DepartementDeReference.class,
          PageDeDepartements::new,
          RechercheDeTerritoires.PLACE);
}
