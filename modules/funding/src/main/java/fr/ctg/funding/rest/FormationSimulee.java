package fr.ctg.funding.rest;

import fr.ctg.platform.validation.NiveauDiplome;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A training course.
 *
 * @param type what it gives
 * @param niveau the level to which it leads, 3 to 8; required where it qualifies
 * @param domaine its field
 * @param statut how far it has come
 * @param payeur who pays; absent: not known
 */
@FormationComplete
@Schema(
    name = "FormationSimulee",
    description = "Une formation.",
    additionalProperties = Schema.False.class)
public record FormationSimulee(
    @Schema(description = "Type de formation.", required = true, example = "QUALIFIANTE") @NotNull
        Type type,
    @Schema(
            description = "Niveau visé, obligatoire pour QUALIFIANTE.",
            minimum = "3",
            maximum = "8",
            example = "5")
        @NiveauDiplome
        @Nullable Integer niveau,
    @Schema(description = "Domaine.", required = true) @NotNull DomaineSimule domaine,
    @Schema(description = "Avancement.", required = true, example = "PREVUE") @NotNull
        Statut statut,
    @Schema(description = "Qui paie.", example = "COLLECTIVITE") @Nullable Payeur payeur) {

  /** What a course gives. */
  @Schema(name = "TypeDeFormation", description = "Type de formation.")
  public enum Type {
    /** A qualification. */
    QUALIFIANTE,
    /** Further knowledge. */
    COMPLEMENTAIRE,
    /** Something learned together. */
    COLLECTIVE
  }

  /** How far a course has come. */
  @Schema(name = "StatutDeFormation", description = "Avancement d'une formation.")
  public enum Statut {
    /** Planned. */
    PREVUE,
    /** Under way. */
    EN_COURS,
    /** Passed. */
    OBTENUE,
    /** Given up. */
    ABANDONNEE
  }

  /** Who pays for a course. */
  @Schema(name = "PayeurDeFormation", description = "Qui paie une formation.")
  public enum Payeur {
    /** The local authority. */
    COLLECTIVITE,
    /** The Caf. */
    CAF,
    /** Somebody else. */
    AUTRE
  }
}
