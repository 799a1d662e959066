package fr.ctg.convention.rest;

import fr.ctg.convention.model.CodeDeRemarque;
import fr.ctg.convention.model.Remarque;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What should be known of a convention, as it is shown.
 *
 * @param code what it is about
 * @param message what it is and what follows
 */
@Schema(
    name = "AvertissementDeConvention",
    description = "Ce qu'il faut savoir d'une convention telle qu'elle est.")
public record AvertissementDeConvention(
    @Schema(required = true, description = "De quoi il s'agit.", example = "SANS_REFERENTIEL")
        CodeDeRemarque code,
    @Schema(
            required = true,
            description = "Ce qui est remarqué, et ce qui en découle.",
            maxLength = 1000,
            pattern = Textes.LIGNE)
        String message) {

  static AvertissementDeConvention de(Remarque remarque) {
    return new AvertissementDeConvention(remarque.code(), remarque.message());
  }
}
