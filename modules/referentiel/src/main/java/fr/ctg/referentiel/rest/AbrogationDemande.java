package fr.ctg.referentiel.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.referentiel.model.ActeVoulu;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A repeal.
 *
 * @param dernierJour the last day in force
 * @param motif why
 */
@Schema(
    name = "AbrogationDemande",
    description = "L'abrogation d'une version publiée.",
    additionalProperties = Schema.False.class)
public record AbrogationDemande(
    @Schema(
            description =
                "Son dernier jour ; la veille du premier, si elle ne doit jamais être en vigueur.",
            example = "2089-12-31")
        @NotNull
        @DateValide
        LocalDate dernierJour,
    @Schema(
            description = "Pourquoi ; tout le monde le lit.",
            minLength = 1,
            pattern = FormesDuReferentiel.TEXTE,
            example = "La version 2090 lui succède.")
        @NotNull
        @Size(max = FormesDuReferentiel.MOTIF_MAX)
        @TexteLibre
        String motif) {
  static final FormeDeDemande<AbrogationDemande, ActeVoulu> FORME =
      new FormeDeDemande<>(
          AbrogationDemande.class, FormesDuReferentiel.OCTETS_MAX, AbrogationDemande::voulu);

  private ActeVoulu voulu() {
    return new ActeVoulu(dernierJour, motif);
  }
}
