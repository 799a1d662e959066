package fr.ctg.referentiel.brouillon.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.referentiel.model.ActeVoulu;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A publication.
 *
 * @param debut the first day in force
 * @param motif why
 */
@Schema(
    name = "PublicationDemande",
    description = "La publication d'un brouillon.",
    additionalProperties = Schema.False.class)
public record PublicationDemande(
    @Schema(description = "Son premier jour.", example = "2090-01-01") @NotNull @DateValide
        LocalDate debut,
    @Schema(
            description = "Pourquoi ; tout le monde le lit.",
            minLength = 1,
            pattern = FormesDuReferentiel.TEXTE,
            example = "Adoptée par la commission d'action sociale.")
        @NotNull
        @Size(max = FormesDuReferentiel.MOTIF_MAX)
        @TexteLibre
        String motif) {
  static final FormeDeDemande<PublicationDemande, ActeVoulu> FORME =
      new FormeDeDemande<>(
          PublicationDemande.class, FormesDuReferentiel.OCTETS_MAX, PublicationDemande::voulu);

  private ActeVoulu voulu() {
    return new ActeVoulu(debut, motif);
  }
}
