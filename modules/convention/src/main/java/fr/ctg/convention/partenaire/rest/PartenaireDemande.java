package fr.ctg.convention.partenaire.rest;

import fr.ctg.convention.partenaire.model.NatureDePartenaire;
import fr.ctg.convention.partenaire.model.Partenaire;
import fr.ctg.convention.rest.Textes;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.SirenValide;
import fr.ctg.platform.validation.UneLigne;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner or employer to record. */
@Schema(
    name = "PartenaireDemande",
    description = "Un employeur ou partenaire, ni commune ni EPCI.",
    additionalProperties = Schema.False.class)
public record PartenaireDemande(
    @Schema(
            description = "Son SIREN, qui ne change plus.",
            maxLength = 9,
            pattern = FormesDeTerritoire.SIREN,
            example = "782824973")
        @NotNull
        @SirenValide
        String siren,
    @Schema(description = "Son nom.", pattern = Textes.LIGNE, example = "MSA Portes de Bretagne")
        @NotNull
        @Size(max = 200)
        @UneLigne
        String nom,
    @Schema(description = "Ce qu'il est.", example = "MSA") @NotNull NatureDePartenaire nature) {

  static final FormeDeDemande<PartenaireDemande, Partenaire.Texte> FORME =
      new FormeDeDemande<>(
          PartenaireDemande.class, 16_384, PartenaireDemande::texte, PartenaireDemande::de);

  private Partenaire.Texte texte() {
    return new Partenaire.Texte(siren, nom, nature);
  }

  private static PartenaireDemande de(Partenaire.Texte texte) {
    return new PartenaireDemande(texte.siren(), texte.nom(), texte.nature());
  }
}
