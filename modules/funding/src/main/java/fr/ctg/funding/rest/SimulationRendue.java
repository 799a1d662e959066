package fr.ctg.funding.rest;

import fr.ctg.staffing.constat.ConstatSimule;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a team would be found to comply with, and be financed, in one year.
 *
 * @param annee the year
 * @param declaration what the figures rest on
 * @param verdict the worst finding
 * @param montantTotal the sum of the posts, in euros and cents
 * @param ventilation the sum of the posts' allocations
 * @param constats the findings, in the catalogue's order of rules, then the posts' order
 * @param avertissements what was passed over or taken for granted; absent: nothing
 * @param postes the posts that have a day in the year, in the request's order
 */
@Schema(name = "Simulation", description = "Le résultat d'une simulation.")
public record SimulationRendue(
    @Schema(
            description = "Année simulée.",
            required = true,
            minimum = "2018",
            maximum = "2100",
            example = "2026")
        int annee,
    @Schema(description = "Prévisionnelle ou réelle.", required = true, example = "REELLE")
        SimulationDemande.Declaration declaration,
    @Schema(description = "Le constat le plus défavorable.", required = true, example = "CONFORME")
        VerdictGlobal verdict,
    @Schema(
            description = "Somme des postes, en euros.",
            required = true,
            minimum = "0",
            example = "19200.00")
        BigDecimal montantTotal,
    @Schema(description = "Somme des ventilations des postes.", required = true)
        VentilationSimulee ventilation,
    @Schema(
            description = "Constats, dans l'ordre des règles puis des postes.",
            required = true,
            maxItems = 10000)
        List<ConstatSimule> constats,
    @Schema(
            description =
                "Ce que la simulation a laissé de côté ou tenu pour acquis ; absent : rien.",
            maxItems = 402)
        @Nullable List<AvertissementRendu> avertissements,
    @Schema(
            description = "Postes retenus, dans l'ordre de la demande.",
            required = true,
            maxItems = 200)
        List<PosteFinance> postes) {

  /** The lists are copied. */
  public SimulationRendue {
    constats = List.copyOf(constats);
    avertissements = avertissements == null ? null : List.copyOf(avertissements);
    postes = List.copyOf(postes);
  }

  /** The worst of all findings. */
  @Schema(name = "VerdictGlobal", description = "Le constat le plus défavorable.")
  public enum VerdictGlobal {
    /** Every rule is respected. */
    CONFORME,
    /** A rule waits for a condition, or does not bind yet. */
    SOUS_CONDITION,
    /** A fact is missing. */
    INDETERMINE,
    /** A rule is not respected. */
    NON_CONFORME
  }
}
