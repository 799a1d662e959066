package fr.ctg.convention.evenement.application;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event about a partner tells.
 *
 * @param partenaire the partner
 * @param version its version
 * @param changements the members that changed, as the resource names them; empty when it came
 */
@Schema(name = "ChargeDePartenaire", description = "Ce que porte un évènement sur un partenaire.")
public record ChargeDePartenaire(
    @Schema(required = true, description = "Le partenaire.", format = "uuid") UUID partenaire,
    @Schema(required = true, description = "La version du partenaire.", minimum = "1") int version,
    @Schema(
            required = true,
            description = "Les membres de la ressource qui ont changé ; vide à la création.",
            maxItems = 100)
        List<String> changements) {}
