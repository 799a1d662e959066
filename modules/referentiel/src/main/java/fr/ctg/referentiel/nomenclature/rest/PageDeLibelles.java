package fr.ctg.referentiel.nomenclature.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of labels. */
@Schema(name = "PageDeLibelles", description = "Une page de la liste.")
public record PageDeLibelles(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<LibelleDuReferentiel> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<LibelleDuReferentiel, String> GROUPES =
      new TrancheDeListe.Forme<>(
          "groupes", LibelleDuReferentiel.class, PageDeLibelles::new, Cle.CODE);

  static final TrancheDeListe.Forme<LibelleDuReferentiel, String> LIBELLES =
      new TrancheDeListe.Forme<>(
          "libelles", LibelleDuReferentiel.class, PageDeLibelles::new, Cle.CODE);
}
