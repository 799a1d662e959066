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
            description = "Son SIREN ; absent pour une commune qui n'en a pas.",
            maxLength = 9,
            pattern = FormesDeTerritoire.SIREN,
            example = "243500782")
        @Nullable String siren,
    @Schema(
            description =
                "Le code Insee d'une commune sans SIREN, sous lequel elle signe ; absent pour tout"
                    + " autre signataire.",
            maxLength = 5,
            pattern = FormesDeTerritoire.CODE_INSEE)
        @Nullable String commune,
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
    return new SignataireDeConvention(
        s.siren().orElse(null),
        s.communeSansSiren().orElse(null),
        s.nature(),
        s.nom(),
        s.partenaire(),
        s.avenant());
  }
}
