package fr.ctg.staffing.poste.application;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a post tells. */
@Schema(name = "ChargeDePoste", description = "Ce que porte un évènement sur un poste.")
public record ChargeDePoste(
    @Schema(required = true, description = "La convention.", format = "uuid") UUID convention,
    @Schema(required = true, description = "Le poste.", format = "uuid") UUID poste,
    @Schema(
            required = true,
            description = "La version du poste ; à la suppression, la dernière.",
            minimum = "1")
        int version,
    @Schema(
            required = true,
            description =
                "Les membres qui ont changé, « etats » pour ce qui est daté ; vide à la création et à la"
                    + " suppression.",
            maxItems = 100)
        List<String> changements) {}
