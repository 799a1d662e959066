package fr.ctg.staffing.validation;

import fr.ctg.staffing.CategorieDeConcours;
import fr.ctg.staffing.FiliereDeConcours;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A competitive examination of the local civil service.
 *
 * @param categorie its category
 * @param filiere its branch
 */
@Schema(
    name = "Concours",
    description = "Un concours de la fonction publique territoriale.",
    additionalProperties = Schema.False.class)
public record ConcoursDit(
    @Schema(description = "Catégorie.", required = true, example = "A") @NotNull
        CategorieDeConcours categorie,
    @Schema(description = "Filière.", required = true, example = "ANIMATION") @NotNull
        FiliereDeConcours filiere) {}
