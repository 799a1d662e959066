package fr.ctg.funding.rest;

import fr.ctg.platform.validation.DateValide;
import fr.ctg.staffing.ModeDeRecrutement;
import fr.ctg.staffing.validation.ConcoursDit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a post.
 *
 * @param recrutement newly recruited, or a CEJ coordinator already there
 * @param diplomes diplomas
 * @param concours competitive examinations passed
 * @param formations training courses
 * @param consultationCaf the day on which the Caf was consulted
 * @param nomination the day of the appointment
 */
@Schema(
    name = "TitulaireSimule",
    description = "Le titulaire d'un poste.",
    additionalProperties = Schema.False.class)
public record TitulaireSimule(
    @Schema(description = "Mode de recrutement.", required = true, example = "NOUVEAU") @NotNull
        ModeDeRecrutement recrutement,
    @Schema(description = "Diplômes.", maxItems = 20) @Size(max = 20)
        @Nullable List<@NotNull @Valid DiplomeSimule> diplomes,
    @Schema(description = "Concours.", maxItems = 20) @Size(max = 20)
        @Nullable List<@NotNull @Valid ConcoursDit> concours,
    @Schema(description = "Formations.", maxItems = 20) @Size(max = 20)
        @Nullable List<@NotNull @Valid FormationSimulee> formations,
    @Schema(description = "Jour de la consultation de la Caf.", example = "2023-11-02") @DateValide
        @Nullable LocalDate consultationCaf,
    @Schema(description = "Jour de la nomination.", example = "2023-12-15") @DateValide
        @Nullable LocalDate nomination) {}
