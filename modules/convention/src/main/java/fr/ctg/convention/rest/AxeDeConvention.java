package fr.ctg.convention.rest;

import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.model.Axe;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of work of a convention, as it is shown.
 *
 * @param id its identifier, which stays
 * @param libelle its name
 * @param thematiques its themes
 */
@Schema(
    name = "AxeDeConvention",
    description = "Un axe de la convention, avec ses thématiques.",
    additionalProperties = Schema.False.class)
public record AxeDeConvention(
    @Schema(
            required = true,
            description = "Son identifiant, auquel les fiches action se rapportent.",
            format = "uuid")
        UUID id,
    @Schema(
            required = true,
            description = "Son nom.",
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "Accueillir les jeunes enfants")
        String libelle,
    @Schema(required = true, description = "Ses thématiques.", minItems = 1, maxItems = 8)
        List<ThematiqueDeConvention> thematiques) {

  static AxeDeConvention de(Axe axe) {
    return new AxeDeConvention(
        axe.id(),
        axe.libelle(),
        axe.thematiques().stream().map(ThematiqueDeConvention::valueOf).toList());
  }
}
