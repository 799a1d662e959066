package fr.ctg.funding.rest;

import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.PeriodeOrdonnee;
import fr.ctg.staffing.MotifDAbsence;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An absence of the holder, both days included.
 *
 * @param motif why
 * @param debut its first day
 * @param fin its last day
 */
@PeriodeOrdonnee
@Schema(
    name = "AbsenceSimulee",
    description = "Une absence du titulaire, jours extrêmes compris.",
    additionalProperties = Schema.False.class)
public record AbsenceSimulee(
    @Schema(description = "Motif.", required = true, example = "MALADIE") @NotNull
        MotifDAbsence motif,
    @Schema(description = "Premier jour.", required = true, example = "2026-02-01")
        @NotNull
        @DateValide
        LocalDate debut,
    @Schema(
            description = "Dernier jour, égal ou postérieur à « debut ».",
            required = true,
            example = "2026-03-20")
        @NotNull
        @DateValide
        LocalDate fin) {}
