package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.model.Partie;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of elements of a part. */
@Schema(name = "PageDElements", description = "Une page de la liste.")
public record PageDElements(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<ElementDuReferentiel> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  /** That of a part, whose texts are laid flat in a table. */
  static TrancheDeListe.Forme<ElementDuReferentiel, String> forme(Partie partie) {
    return new TrancheDeListe.Forme<>(
        partie.chemin(),
        ElementDuReferentiel.class,
        PageDElements::new,
        Cle.CODE,
        new TrancheDeListe.Tableau<>(LigneDElement.class, LigneDElement::de));
  }
}
