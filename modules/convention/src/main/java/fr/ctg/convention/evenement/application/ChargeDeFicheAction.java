package fr.ctg.convention.evenement.application;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about an action sheet tells. */
@Schema(
    name = "ChargeDeFicheAction",
    description = "Ce que porte un évènement sur une fiche action.")
public record ChargeDeFicheAction(
    @Schema(required = true, description = "La convention.", format = "uuid") UUID convention,
    @Schema(required = true, description = "La fiche action.", format = "uuid") UUID ficheAction,
    @Schema(
            required = true,
            description = "La version de la fiche ; à la suppression, la dernière.",
            minimum = "1")
        int version,
    @Schema(
            required = true,
            description =
                "Les membres de la ressource qui ont changé ; vide à la création et à la suppression.",
            maxItems = 100)
        List<String> changements) {}
