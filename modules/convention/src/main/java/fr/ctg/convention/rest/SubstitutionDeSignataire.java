package fr.ctg.convention.rest;

import fr.ctg.convention.model.Avenant.SubstitutionRedigee;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.platform.validation.SirenValide;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A party that takes the place of another, as it is given and shown.
 *
 * @param ancien the one that leaves
 * @param nouveau the one that takes its place
 */
@Schema(
    name = "SubstitutionDeSignataire",
    description = "Un signataire qui en remplace un autre, à sa place et avec son territoire.",
    additionalProperties = Schema.False.class)
public record SubstitutionDeSignataire(
    @Schema(
            description = "SIREN de celui qui quitte la convention.",
            maxLength = 9,
            pattern = FormesDeTerritoire.SIREN,
            example = "243500782")
        @NotNull
        @SirenValide
        String ancien,
    @Schema(
            description = "SIREN de celui qui le remplace.",
            maxLength = 9,
            pattern = FormesDeTerritoire.SIREN,
            example = "200065928")
        @NotNull
        @SirenValide
        String nouveau) {

  SubstitutionRedigee texte() {
    return new SubstitutionRedigee(ancien, nouveau);
  }

  static SubstitutionDeSignataire de(SubstitutionRedigee texte) {
    return new SubstitutionDeSignataire(texte.ancien(), texte.nouveau());
  }
}
