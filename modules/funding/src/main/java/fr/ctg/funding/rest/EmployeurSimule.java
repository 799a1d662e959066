package fr.ctg.funding.rest;

import fr.ctg.platform.validation.SirenValide;
import fr.ctg.staffing.NatureEmployeur;
import fr.ctg.staffing.validation.EmployeurDit;
import fr.ctg.staffing.validation.SirenSelonNature;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The employer of a post.
 *
 * @param nature what it is
 * @param siren its SIREN; required where {@link NatureEmployeur#estPublique}
 */
@SirenSelonNature
@Schema(
    name = "EmployeurSimule",
    description = "L'employeur d'un poste.",
    additionalProperties = Schema.False.class)
public record EmployeurSimule(
    @Schema(description = "Nature de l'employeur.", required = true, example = "EPCI") @NotNull
        NatureEmployeur nature,
    @Schema(
            description =
                "SIREN, obligatoire pour COMMUNE, EPCI et SYNDICAT ; pour les deux premiers, connu"
                    + " du référentiel sous cette nature.",
            pattern = SirenValide.FORME,
            minLength = 9,
            maxLength = 9,
            example = "200000172")
        @SirenValide
        @Nullable String siren)
    implements EmployeurDit {}
