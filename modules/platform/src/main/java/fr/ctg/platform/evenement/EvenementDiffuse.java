package fr.ctg.platform.evenement;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The data of an event's message, as the contract shows it. */
@Schema(
    name = "EvenementDiffuse",
    description =
        "Un évènement, tel que le flux le donne dans « data ». Il dit ce qui a changé, pas le détail :"
            + " lisez la ressource.")
record EvenementDiffuse(
    @Schema(
            required = true,
            description = "Son identifiant, le même à chaque reprise et sur chaque nœud.",
            format = "uuid")
        String id,
    @Schema(
            required = true,
            description = "Son type, du catalogue ; aussi dans « event ».",
            maxLength = 64,
            pattern = "^[a-z-]+\\.[a-z-]+$",
            example = "convention.signee")
        String type,
    @Schema(required = true, description = "Quand il a pris sa place dans l'histoire.")
        Instant instant,
    @Schema(
            description = "La Caf qu'il concerne ; absente s'il est national.",
            maxLength = 3,
            pattern = "^[0-9A-Z]{2,3}$",
            example = "74")
        @Nullable String caf,
    @Schema(
            required = true,
            description =
                "Les identifiants de ce dont il parle, du plus large au plus précis : la convention,"
                    + " puis sa fiche action. Suivez l'un d'eux par « ?sujet= ».",
            minItems = 1,
            maxItems = 20)
        List<String> sujets,
    @Schema(
            required = true,
            description = "Ce qu'il dit, selon son type.",
            implementation = Object.class)
        Object charge) {}
