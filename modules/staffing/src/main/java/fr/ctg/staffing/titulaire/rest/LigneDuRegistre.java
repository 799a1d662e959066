package fr.ctg.staffing.titulaire.rest;

import fr.ctg.staffing.titulaire.model.DonneePersonnelle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is kept of a person, why, and how long. */
@Schema(name = "LigneDuRegistre", description = "Ce qui est conservé d'une personne.")
public record LigneDuRegistre(
    @Schema(required = true, description = "Quoi.", maxLength = 200, example = "nom") String quoi,
    @Schema(
            required = true,
            description = "Pourquoi.",
            maxLength = 300,
            example = "savoir qui tient un poste financé")
        String pourquoi,
    @Schema(required = true, description = "Jusqu'à quand.", maxLength = 300) String duree) {

  static LigneDuRegistre de(DonneePersonnelle donnee) {
    return new LigneDuRegistre(donnee.quoi(), donnee.pourquoi(), donnee.duree());
  }
}
