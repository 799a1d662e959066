package fr.ctg.convention.rest;

import fr.ctg.platform.validation.Ligne;
import fr.ctg.platform.validation.Siren;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner or employer to record.
 *
 * @param siren its SIREN
 * @param nom its name
 * @param nature what it is
 */
@Schema(
    name = "PartenaireDemande",
    description = "Un employeur ou partenaire, ni commune ni EPCI.",
    additionalProperties = Schema.False.class)
public record PartenaireDemande(
    @Schema(
            description = "Son SIREN, qui ne change plus.",
            required = true,
            maxLength = 9,
            pattern = Formes.SIREN,
            example = "782824973")
        @NotNull
        @Siren
        String siren,
    @Schema(
            description = "Son nom.",
            required = true,
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "MSA Portes de Bretagne")
        @NotNull
        @Size(max = 200)
        @Ligne
        String nom,
    @Schema(description = "Ce qu'il est.", required = true, example = "MSA") @NotNull
        NatureDePartenaire nature) {}
