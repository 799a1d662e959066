package fr.ctg.funding.rest;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a post that is financed at one rate.
 *
 * @param nature what part it is
 * @param etp its ETP, with four decimals
 * @param taux its yearly euros per ETP, with two decimals
 */
@Schema(name = "TrancheSimulee", description = "Une part du poste financée à un même taux.")
public record TrancheSimulee(
    @Schema(description = "Nature.", required = true, example = "CREATION") Nature nature,
    @Schema(description = "ETP.", required = true, minimum = "0", example = "0.8000")
        BigDecimal etp,
    @Schema(
            description = "Euros par ETP et par an.",
            required = true,
            minimum = "0",
            example = "18750.00")
        BigDecimal taux) {

  /** What part of a post it is. */
  @Schema(name = "NatureDeTranche", description = "Nature d'une tranche.")
  public enum Nature {
    /** What the CEJ paid for. */
    HISTORIQUE,
    /** The uplift of the historical part. */
    REVALORISATION,
    /** What is new. */
    CREATION
  }
}
