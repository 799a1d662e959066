package fr.ctg.convention.evenement.application;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a working group tells. */
@Schema(
    name = "ChargeDeGroupeDeTravail",
    description = "Ce que porte un évènement sur un groupe de travail.")
public record ChargeDeGroupeDeTravail(
    @Schema(required = true, description = "La convention.", format = "uuid") UUID convention,
    @Schema(required = true, description = "Le groupe de travail.", format = "uuid")
        UUID groupeDeTravail,
    @Schema(
            required = true,
            description = "La version du groupe ; à la suppression, la dernière.",
            minimum = "1")
        int version,
    @Schema(
            required = true,
            description =
                "Les membres de la ressource qui ont changé ; vide à la création et à la suppression.",
            maxItems = 100)
        List<String> changements) {}
