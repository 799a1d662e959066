package fr.ctg.funding.rest;

import fr.ctg.platform.validation.ElementsUniques;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to simulate: a convention, its team of <i>chargés de coopération CTG</i>, and one year.
 *
 * <p>Required members are there once the request is validated; before, any may be absent.
 *
 * @param caf a Caf whose local parameters and rule effects apply; absent: the national ones
 * @param annee a year in which the convention has at least one day
 * @param declaration whether absences and vacancies of the year are known
 * @param convention the convention
 * @param postes its posts, told apart by their references
 */
@AnneeDansLaConvention
@Schema(
    name = "SimulationDemande",
    description = "Une convention, ses postes et l'année à simuler.",
    additionalProperties = Schema.False.class)
public record SimulationDemande(
    @Schema(
            description =
                "Code d'une Caf connue, dont les paramètres et les règles locales s'appliquent ;"
                    + " sans elle, les paramètres nationaux.",
            maxLength = 8,
            example = "622")
        @Size(max = 8)
        @Nullable String caf,
    @Schema(
            description = "Année à simuler ; la convention y a au moins un jour.",
            required = true,
            minimum = "2018",
            maximum = "2100",
            example = "2026")
        @NotNull
        @Min(2018)
        @Max(2100)
        Integer annee,
    @Schema(
            description = "Prévisionnelle, ou réelle avec absences et vacances.",
            required = true,
            example = "PREVISIONNELLE")
        @NotNull
        Declaration declaration,
    @Schema(description = "La convention territoriale globale.", required = true) @NotNull @Valid
        ConventionSimulee convention,
    @Schema(
            description =
                "Les postes ; leurs références sont uniques. Un poste sans jour d'ouverture dans"
                    + " l'année n'est pas retenu.",
            required = true,
            minItems = 1,
            maxItems = 200)
        @NotNull
        @Size(min = 1, max = 200)
        @ElementsUniques(
            par = "reference",
            message = "cette référence est déjà celle d'un autre poste ; donnez-en une autre")
        List<@NotNull @Valid PosteSimule> postes) {

  /** What the year's figures rest on. */
  @Schema(name = "TypeDeDeclaration", description = "Sur quoi reposent les chiffres.")
  public enum Declaration {
    /** Expected: absences and vacancies do not count. */
    PREVISIONNELLE,
    /** As it was. */
    REELLE
  }
}
