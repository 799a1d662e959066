package fr.ctg.platform.evenement;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A type of events, as the catalogue shows it. */
@Schema(name = "TypeDEvenement", description = "Un type d'évènement.")
record TypeDEvenementDecrit(
    @Schema(
            required = true,
            description = "Son nom.",
            maxLength = 64,
            pattern = "^[a-z-]+\\.[a-z-]+$",
            example = "convention.signee")
        String nom,
    @Schema(required = true, description = "Ce qu'il veut dire.", maxLength = 500) String sens,
    @Schema(
            required = true,
            description = "Le schéma de « charge », parmi ceux du contrat (components.schemas).",
            maxLength = 100,
            pattern = "^[A-Za-z]+$",
            example = "ChargeDeConvention")
        String schema,
    @Schema(required = true, description = "Un exemple.") EvenementDiffuse exemple) {

  private static final String ID = "0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d70";
  private static final String SUJET = "0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d7e";
  private static final Instant INSTANT = Instant.parse("2026-03-31T12:00:00Z");

  static TypeDEvenementDecrit de(TypeDEvenement type) {
    return new TypeDEvenementDecrit(
        type.nom(),
        type.sens(),
        type.schema(),
        new EvenementDiffuse(ID, type.nom(), INSTANT, null, List.of(SUJET), type.exemple()));
  }
}
