package fr.ctg.funding.rest;

import fr.ctg.platform.validation.NiveauDiplome;
import fr.ctg.platform.validation.UneLigne;
import fr.ctg.staffing.Domaine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A diploma.
 *
 * @param niveau its level, 3 to 8
 * @param domaine its field
 * @param intitule its name
 */
@Schema(
    name = "DiplomeSimule",
    description = "Un diplôme.",
    additionalProperties = Schema.False.class)
public record DiplomeSimule(
    @Schema(
            description = "Niveau du cadre national des certifications.",
            required = true,
            minimum = "3",
            maximum = "8",
            example = "6")
        @NotNull
        @NiveauDiplome
        Integer niveau,
    @Schema(description = "Domaine.", required = true) @NotNull Domaine domaine,
    @Schema(
            description = "Intitulé.",
            maxLength = 200,
            pattern = UneLigne.FORME,
            example = "DEJEPS")
        @Size(max = 200)
        @UneLigne
        @Nullable String intitule) {}
