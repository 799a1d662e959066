package fr.ctg.referentiel.decision.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.referentiel.regle.model.DecisionSurUnEffet;
import fr.ctg.referentiel.regle.model.EffetLocal;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a Caf decides on the effect of a rule, to be recorded.
 *
 * @param depuis its first day, possibly past
 * @param effet the effect
 * @param motif why
 */
@Schema(
    name = "EffetLocalDemande",
    description = "Ce qu'une Caf décide de l'effet d'une règle LOCALE, à enregistrer.",
    additionalProperties = Schema.False.class)
public record EffetLocalDemande(
    @Schema(description = "Son premier jour ; il peut être passé.", example = "2090-01-01")
        @NotNull
        @DateValide
        LocalDate depuis,
    @Schema(
            description =
                "ALERTE : un refus est signalé sans conséquence ; DESACTIVEE : la règle n'est pas"
                    + " appliquée ; CATALOGUE : son effet est de nouveau celui du catalogue.",
            example = "ALERTE")
        @NotNull
        EffetLocal effet,
    @Schema(
            description = "Pourquoi ; tout le monde le lit.",
            minLength = 1,
            pattern = FormesDuReferentiel.TEXTE,
            example = "Expérimentation de deux ans.")
        @NotNull
        @Size(max = FormesDuReferentiel.MOTIF_MAX)
        @TexteLibre
        String motif) {
  static final FormeDeDemande<EffetLocalDemande, DecisionSurUnEffet> FORME =
      new FormeDeDemande<>(
          EffetLocalDemande.class, FormesDuReferentiel.OCTETS_MAX, EffetLocalDemande::voulue);

  private DecisionSurUnEffet voulue() {
    return new DecisionSurUnEffet(depuis, effet, motif);
  }
}
