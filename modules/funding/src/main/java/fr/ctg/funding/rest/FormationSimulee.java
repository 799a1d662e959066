package fr.ctg.funding.rest;

import fr.ctg.platform.validation.NiveauDiplome;
import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.PayeurDeFormation;
import fr.ctg.staffing.StatutDeFormation;
import fr.ctg.staffing.TypeDeFormation;
import fr.ctg.staffing.validation.FormationComplete;
import fr.ctg.staffing.validation.FormationDite;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A training course.
 *
 * @param type what it gives
 * @param niveau the level to which it leads, 3 to 8; required where it qualifies
 * @param domaine its field
 * @param statut how far it has come
 * @param payeur who pays; absent: not known
 */
@FormationComplete
@Schema(
    name = "FormationSimulee",
    description = "Une formation.",
    additionalProperties = Schema.False.class)
public record FormationSimulee(
    @Schema(description = "Type de formation.", required = true, example = "QUALIFIANTE") @NotNull
        TypeDeFormation type,
    @Schema(
            description = "Niveau visé, obligatoire pour QUALIFIANTE.",
            minimum = "3",
            maximum = "8",
            example = "5")
        @NiveauDiplome
        @Nullable Integer niveau,
    @Schema(description = "Domaine.", required = true) @NotNull Domaine domaine,
    @Schema(description = "Avancement.", required = true, example = "PREVUE") @NotNull
        StatutDeFormation statut,
    @Schema(description = "Qui paie.", example = "COLLECTIVITE") @Nullable PayeurDeFormation payeur)
    implements FormationDite {}
