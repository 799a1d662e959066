package fr.ctg.convention.rest;

import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party to a convention, as it is shown. */
@Schema(name = "SignataireDeConvention", description = "Un signataire, outre la Caf.")
public record SignataireDeConvention(
    @Schema(
            required = true,
            description = "Son SIREN.",
            maxLength = 9,
            pattern = FormesDeTerritoire.SIREN,
            example = "243500782")
        String siren,
    @Schema(required = true, description = "Ce qu'il est.", example = "EPCI")
        NatureSignataire nature,
    @Schema(
            required = true,
            description = "Son nom au jour où il a rejoint la convention.",
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "CA du Pays de Saint Malo Agglomération")
        String nom,
    @Schema(description = "Le partenaire enregistré ; ni commune ni EPCI.", format = "uuid")
        @Nullable UUID partenaire,
    @Schema(
            description =
                "Le numéro de l'avenant par lequel il a rejoint la convention ; absent pour les premiers.",
            minimum = "1",
            maximum = "10000")
        @Nullable Integer avenant) {

  static SignataireDeConvention de(Signataire s) {
    return new SignataireDeConvention(s.siren(), s.nature(), s.nom(), s.partenaire(), s.avenant());
  }
}
