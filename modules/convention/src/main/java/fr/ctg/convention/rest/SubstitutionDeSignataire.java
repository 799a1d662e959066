package fr.ctg.convention.rest;

import fr.ctg.convention.model.Avenant.SubstitutionRedigee;
import fr.ctg.platform.validation.SirenOuCodeInseeValide;
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
            description =
                "SIREN de celui qui quitte la convention ; d'une commune sans SIREN, son code Insee.",
            maxLength = 9,
            pattern = SirenOuCodeInseeValide.FORME,
            example = "243500782")
        @NotNull
        @SirenOuCodeInseeValide
        String ancien,
    @Schema(
            description =
                "SIREN de celui qui le remplace ; d'une commune sans SIREN, son code Insee.",
            maxLength = 9,
            pattern = SirenOuCodeInseeValide.FORME,
            example = "200065928")
        @NotNull
        @SirenOuCodeInseeValide
        String nouveau) {

  SubstitutionRedigee texte() {
    return new SubstitutionRedigee(ancien, nouveau);
  }

  static SubstitutionDeSignataire de(SubstitutionRedigee texte) {
    return new SubstitutionDeSignataire(texte.ancien(), texte.nouveau());
  }
}
