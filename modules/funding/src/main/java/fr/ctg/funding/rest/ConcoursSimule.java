package fr.ctg.funding.rest;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A competitive examination of the local civil service.
 *
 * @param categorie its category
 * @param filiere its branch
 */
@Schema(
    name = "ConcoursSimule",
    description = "Un concours de la fonction publique territoriale.",
    additionalProperties = Schema.False.class)
public record ConcoursSimule(
    @Schema(description = "Catégorie.", required = true, example = "A") @NotNull
        Categorie categorie,
    @Schema(description = "Filière.", required = true, example = "ANIMATION") @NotNull
        Filiere filiere) {

  /** The category. */
  @Schema(name = "CategorieDeConcours", description = "Catégorie de la fonction publique.")
  public enum Categorie {
    /** Design and direction. */
    A,
    /** Application. */
    B,
    /** Execution. */
    C
  }

  /** The branch. */
  @Schema(name = "FiliereDeConcours", description = "Filière de la fonction publique territoriale.")
  public enum Filiere {
    /** Animation. */
    ANIMATION,
    /** Social. */
    SOCIALE,
    /** Medical and social. */
    MEDICO_SOCIALE,
    /** Any other. */
    AUTRE
  }
}
