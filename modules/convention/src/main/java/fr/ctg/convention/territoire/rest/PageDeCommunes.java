package fr.ctg.convention.territoire.rest;

import fr.ctg.convention.territoire.model.CleDeTri;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of communes. */
@Schema(name = "PageDeCommunes", description = "Une page de la liste.")
public record PageDeCommunes(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<CommuneDeReference> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<CommuneDeReference, CleDeTri> FORME =
      new TrancheDeListe.Forme<>(
          "communes", CommuneDeReference.class, PageDeCommunes::new, RechercheDeTerritoires.PLACE);
}
