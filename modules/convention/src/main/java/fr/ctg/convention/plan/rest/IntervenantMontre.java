package fr.ctg.convention.plan.rest;

import fr.ctg.convention.plan.model.Intervenant;
import fr.ctg.convention.rest.Textes;
import fr.ctg.platform.personne.ChampPersonnel;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who has a part in a convention, as it is shown. */
@Schema(
    name = "Intervenant",
    description = "Une personne ou un service qui a part à la convention.")
public record IntervenantMontre(
    @Schema(
            description = "La personne nommée, s'il y en a une ; par lui on l'efface.",
            format = "uuid")
        @Nullable UUID personne,
    @Schema(
            implementation = String.class,
            description = "Son nom ; absent une fois la personne effacée.",
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "Camille Martin")
        @Nullable ChampPersonnel nom,
    @Schema(
            description = "Son organisme.",
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "Ville de Saint-Malo")
        @Nullable String organisation,
    @Schema(
            description = "Sa fonction.",
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "Responsable du service enfance")
        @Nullable String fonction) {

  static IntervenantMontre de(Intervenant i) {
    return new IntervenantMontre(
        i.personne(), ChampPersonnel.de(i.personne(), i.nom()), i.organisation(), i.fonction());
  }
}
