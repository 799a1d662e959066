package fr.ctg.convention.plan.rest;

import fr.ctg.convention.plan.model.Intervenant;
import fr.ctg.convention.rest.Textes;
import fr.ctg.platform.validation.UneLigne;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who has a part in a convention. */
@Schema(
    name = "IntervenantDemande",
    description = "Une personne ou un service qui a part à la convention.",
    additionalProperties = Schema.False.class)
public record IntervenantDemande(
    @Schema(
            description = "Son nom, conservé chiffré.",
            pattern = Textes.LIGNE,
            example = "Camille Martin")
        @Size(max = 200)
        @UneLigne
        @Nullable String nom,
    @Schema(description = "Son organisme.", pattern = Textes.LIGNE, example = "Ville de Saint-Malo")
        @Size(max = 200)
        @UneLigne
        @Nullable String organisation,
    @Schema(
            description = "Sa fonction.",
            pattern = Textes.LIGNE,
            example = "Responsable du service enfance")
        @Size(max = 200)
        @UneLigne
        @Nullable String fonction) {

  Intervenant intervenant() {
    return new Intervenant(null, nom, organisation, fonction);
  }

  static IntervenantDemande de(Intervenant i) {
    return new IntervenantDemande(i.nom(), i.organisation(), i.fonction());
  }
}
