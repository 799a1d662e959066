package fr.ctg.convention.plan.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of an action plan. */
@Schema(name = "PageDeFichesAction", description = "Une page de la liste.")
public record PageDeFichesAction(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<FicheActionDeConvention> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<FicheActionDeConvention, UUID> FORME =
      new TrancheDeListe.Forme<>(
          "fiches-action", FicheActionDeConvention.class, PageDeFichesAction::new, Cle.IDENTIFIANT);
}
