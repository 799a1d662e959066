package fr.ctg.funding.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation passed over or took for granted. It is no finding and changes no verdict.
 *
 * @param code what it is about
 * @param poste the post's reference; absent where it is about all of the request
 * @param message what was noticed, what follows, and what would mend it, in French
 */
@Schema(
    name = "Avertissement",
    description =
        "Ce que la simulation a laissé de côté ou tenu pour acquis ; ni un constat, ni rien qui"
            + " change le verdict.")
public record AvertissementRendu(
    @Schema(description = "De quoi il s'agit.", required = true, example = "POSTE_HORS_DE_L_ANNEE")
        Code code,
    @Schema(
            description = "Référence du poste ; absente si toute la demande est concernée.",
            minLength = 1,
            maxLength = 64,
            example = "P1")
        @Nullable String poste,
    @Schema(
            description = "Ce qui est remarqué, ce qui en découle, et ce qui y remédierait.",
            required = true,
            maxLength = 4000,
            pattern = "^\\S[\\s\\S]*$")
        String message) {

  /** What a warning is about. */
  @Schema(name = "CodeAvertissement", description = "De quoi avertit une simulation.")
  public enum Code {
    /** No post is open in the year. */
    AUCUN_POSTE_OUVERT,
    /** A post has no open day in the year. */
    POSTE_HORS_DE_L_ANNEE,
    /** Looking back, a post has neither holder nor vacancy. */
    POSTE_SANS_TITULAIRE_NI_VACANCE,
    /** Communes of the perimeter are another Caf's. */
    TERRITOIRE_D_UNE_AUTRE_CAF
  }
}
