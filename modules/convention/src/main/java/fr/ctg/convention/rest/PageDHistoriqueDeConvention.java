package fr.ctg.convention.rest;

import fr.ctg.platform.liste.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the history of a convention. */
@Schema(name = "PageDHistoriqueDeConvention", description = "Une page de l'historique.")
public record PageDHistoriqueDeConvention(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<VersionDeConvention> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {}
