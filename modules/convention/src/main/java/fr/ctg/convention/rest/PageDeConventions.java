package fr.ctg.convention.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of conventions. */
@Schema(name = "PageDeConventions", description = "Une page de la liste.")
public record PageDeConventions(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<LigneDeConvention> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<LigneDeConvention, List<String>> FORME =
      new TrancheDeListe.Forme<>(
          "conventions", LigneDeConvention.class, PageDeConventions::new, Cle.textes(2));
}
