package fr.ctg.funding.rest;

import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.PeriodeOrdonnee;
import fr.ctg.staffing.validation.NotificationPlausible;
import fr.ctg.staffing.validation.VacanceDite;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A time without a holder, both days included.
 *
 * @param debut its first day
 * @param fin its last day; absent: it lasts
 * @param notification the day on which the Caf was told in writing; absent: it was not
 */
@PeriodeOrdonnee
@NotificationPlausible
@Schema(
    name = "VacanceSimulee",
    description = "Une vacance du poste, jours extrêmes compris.",
    additionalProperties = Schema.False.class)
public record VacanceSimulee(
    @Schema(description = "Premier jour.", required = true, example = "2026-02-10")
        @NotNull
        @DateValide
        LocalDate debut,
    @Schema(
            description = "Dernier jour, égal ou postérieur à « debut » ; absent : en cours.",
            example = "2026-09-30")
        @DateValide
        @Nullable LocalDate fin,
    @Schema(
            description =
                "Jour de l'écrit à la Caf, au plus tôt un an avant le début de la vacance.",
            example = "2026-02-12")
        @DateValide
        @Nullable LocalDate notification)
    implements VacanceDite {}
