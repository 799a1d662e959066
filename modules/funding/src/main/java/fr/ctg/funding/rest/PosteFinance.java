package fr.ctg.funding.rest;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a post is financed in the year.
 *
 * @param reference the post's reference
 * @param etpCooperation the ETP that counts as cooperation; absent while the share of management is
 *     not known
 * @param montant the yearly amount; 0 when a blocking rule is not respected
 * @param montantTheorique the same amount as if no blocking rule had failed
 * @param moisFinances how many months are financed
 * @param mois each month's state, January first
 * @param tranches the parts of the post, historical first
 * @param ventilation the amount by group
 * @param calcul the computation; absent only where a batch was asked to leave it out
 */
@Schema(name = "PosteFinance", description = "Le financement d'un poste dans l'année.")
public record PosteFinance(
    @Schema(
            description = "Référence du poste.",
            required = true,
            minLength = 1,
            maxLength = 64,
            example = "P1")
        String reference,
    @Schema(
            description = "ETP de coopération ; absent si la part de management est inconnue.",
            minimum = "0",
            maximum = "1",
            example = "0.8000")
        @Nullable BigDecimal etpCooperation,
    @Schema(
            description = "Montant annuel, 0 si une règle bloquante n'est pas respectée.",
            required = true,
            minimum = "0",
            example = "19200.00")
        BigDecimal montant,
    @Schema(
            description = "Montant annuel si aucune règle bloquante ne manquait.",
            required = true,
            minimum = "0",
            example = "19200.00")
        BigDecimal montantTheorique,
    @Schema(
            description = "Nombre de mois financés.",
            required = true,
            minimum = "0",
            maximum = "12",
            example = "12")
        int moisFinances,
    @Schema(
            description =
                "Les douze mois, de janvier à décembre ; DEJA_FINANCE : financé sous le poste auquel"
                    + " celui-ci succède, ou qui lui succède.",
            required = true,
            minItems = 12,
            maxItems = 12)
        List<EtatDuMois> mois,
    @Schema(description = "Parts du poste, l'historique d'abord.", required = true, maxItems = 3)
        List<TrancheSimulee> tranches,
    @Schema(description = "Montant par groupe.", required = true) VentilationSimulee ventilation,
    @Schema(description = "Le calcul.", required = true) @Nullable EtapeDeCalcul calcul) {

  /** The lists are copied. */
  public PosteFinance {
    mois = List.copyOf(mois);
    tranches = List.copyOf(tranches);
  }

  /** What a month is. */
  public enum EtatDuMois {
    /** Financed. */
    FINANCE,
    /** Outside the post's opening. */
    HORS_OUVERTURE,
    /** Without a holder. */
    VACANCE,
    /** The holder was absent. */
    ABSENCE,
    /** Financed under another post of the same chair. */
    DEJA_FINANCE
  }
}
