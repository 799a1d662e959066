package fr.ctg.staffing.titulaire.application;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a holder tells: nothing personal. */
@Schema(name = "ChargeDeTitulaire", description = "Ce que porte un évènement sur un titulaire.")
public record ChargeDeTitulaire(
    @Schema(required = true, description = "Le titulaire.", format = "uuid") UUID titulaire,
    @Schema(
            required = true,
            description = "La version du titulaire ; à la suppression, la dernière.",
            minimum = "1")
        int version,
    @Schema(
            required = true,
            description =
                "Les membres qui ont changé, « effacement » s'il a été effacé ; vide à la création et à la"
                    + " suppression.",
            maxItems = 100)
        List<String> changements) {}
