package fr.ctg.funding.rest;

import fr.ctg.platform.validation.CodeInseeValide;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.ElementsUniques;
import fr.ctg.platform.validation.PeriodeOrdonnee;
import fr.ctg.platform.validation.SirenOuCodeInseeValide;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The convention of a simulation.
 *
 * @param rang a first convention or a renewal
 * @param debut its first day
 * @param fin its last day
 * @param signataires the communes and EPCI that sign: their SIREN, or the INSEE code of a commune
 *     without one
 * @param communes the perimeter; absent or empty: all the territory of the signatories
 */
@PeriodeOrdonnee
@Schema(
    name = "ConventionSimulee",
    description = "La convention de la simulation.",
    additionalProperties = Schema.False.class)
public record ConventionSimulee(
    @Schema(
            description = "Première convention ou renouvellement.",
            required = true,
            example = "RENOUVELLEMENT")
        @NotNull
        Rang rang,
    @Schema(description = "Premier jour.", required = true, example = "2024-01-01")
        @NotNull
        @DateValide
        LocalDate debut,
    @Schema(
            description = "Dernier jour, égal ou postérieur à « debut ».",
            required = true,
            example = "2027-12-31")
        @NotNull
        @DateValide
        LocalDate fin,
    @Schema(
            description =
                "SIREN des communes et EPCI signataires, connus du référentiel ; d'une commune qui n'y a pas"
                    + " de SIREN, son code Insee.",
            required = true,
            minItems = 1,
            maxItems = 200,
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = SirenOuCodeInseeValide.class,
            example = "[\"200000172\"]")
        @NotNull
        @Size(min = 1, max = 200)
        @ElementsUniques
        List<@NotNull @SirenOuCodeInseeValide String> signataires,
    @Schema(
            description =
                "Périmètre : communes (code Insee) du territoire des signataires ; absent ou vide,"
                    + " tout ce territoire.",
            maxItems = 2000,
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = CodeInseeValide.class,
            example = "[\"74042\"]")
        @Size(max = 2000)
        @ElementsUniques
        @Nullable List<@NotNull @CodeInseeValide String> communes) {

  /** Whether the territory had a convention before. */
  @Schema(name = "RangDeConvention", description = "Rang de la convention.")
  public enum Rang {
    /** The first one. */
    PREMIERE,
    /** One that follows another. */
    RENOUVELLEMENT
  }
}
