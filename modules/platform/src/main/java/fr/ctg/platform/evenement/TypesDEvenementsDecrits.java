package fr.ctg.platform.evenement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The catalogue of events, as it is shown. */
@Schema(name = "CatalogueDesEvenements", description = "Les types d'évènements.")
record TypesDEvenementsDecrits(
    @Schema(required = true, description = "Les types, par nom.", maxItems = 500)
        List<TypeDEvenementDecrit> elements) {}
