package fr.ctg.referentiel.regle.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.model.Place;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of recorded effects. */
@Schema(name = "PageDEffets", description = "Une page de la liste.")
public record PageDEffets(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<EffetDeRegle> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<EffetDeRegle, Place> FORME =
      new TrancheDeListe.Forme<>(
          "effets", EffetDeRegle.class, PageDEffets::new, new Cle<>(2, Place::textes, Place::lue));
}
