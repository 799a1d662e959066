package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.model.RangDansLaRecherche;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of texts found. */
@Schema(name = "PageDeTrouvailles", description = "Une page de la liste.")
public record PageDeTrouvailles(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<TexteTrouve> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<TexteTrouve, RangDansLaRecherche> FORME =
      new TrancheDeListe.Forme<>(
          "recherche",
          TexteTrouve.class,
          PageDeTrouvailles::new,
          new Cle<>(2, RangDansLaRecherche::textes, RangDansLaRecherche::lu));
}
