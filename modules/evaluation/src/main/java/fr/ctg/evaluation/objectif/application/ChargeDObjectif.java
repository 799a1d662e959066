package fr.ctg.evaluation.objectif.application;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about an objective tells. */
@Schema(name = "ChargeDObjectif", description = "Ce que porte un évènement sur un objectif.")
public record ChargeDObjectif(
    @Schema(required = true, description = "La convention.", format = "uuid") UUID convention,
    @Schema(required = true, description = "L'objectif.", format = "uuid") UUID objectif,
    @Schema(
            required = true,
            description = "La version de l'objectif ; à la suppression, la dernière.",
            minimum = "1")
        int version,
    @Schema(
            required = true,
            description =
                "Les membres de la ressource qui ont changé ; vide à la création et à la suppression.",
            maxItems = 100)
        List<String> changements) {}
