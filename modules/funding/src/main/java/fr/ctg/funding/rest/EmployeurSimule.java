package fr.ctg.funding.rest;

import fr.ctg.platform.validation.SirenValide;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The employer of a post.
 *
 * @param nature what it is
 * @param siren its SIREN; required where {@link Nature#estPublique}
 */
@SirenSelonNature
@Schema(
    name = "EmployeurSimule",
    description = "L'employeur d'un poste.",
    additionalProperties = Schema.False.class)
public record EmployeurSimule(
    @Schema(description = "Nature de l'employeur.", required = true, example = "EPCI") @NotNull
        Nature nature,
    @Schema(
            description =
                "SIREN, obligatoire pour COMMUNE, EPCI et SYNDICAT ; pour les deux premiers, connu"
                    + " du référentiel sous cette nature.",
            pattern = SirenValide.FORME,
            minLength = 9,
            maxLength = 9,
            example = "200000172")
        @SirenValide
        @Nullable String siren) {

  /** What an employer is. */
  @Schema(name = "NatureEmployeur", description = "Nature d'un employeur.")
  public enum Nature {
    /** A commune. */
    COMMUNE(true),
    /** An intercommunality with its own taxes. */
    EPCI(true),
    /** A joint body of local authorities. */
    SYNDICAT(true),
    /** An association. */
    ASSOCIATION(false),
    /** A Caf. */
    CAF(false),
    /** Anything else. */
    AUTRE(false);

    private final boolean publique;

    Nature(boolean publique) {
      this.publique = publique;
    }

    /** Whether it is a local public body, which is always named by its SIREN. */
    public boolean estPublique() {
      return publique;
    }
  }
}
