package fr.ctg.staffing.constat;

import fr.ctg.shared.Constat;
import fr.ctg.shared.Effet;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param regle the rule's code
 * @param verdict what it found
 * @param effet what follows when it is not respected
 * @param poste the post's reference; absent where the finding is the convention's
 * @param message what was found, why, and what would mend it, with the figures, in French
 * @param fondement whether that sentence says so or is read so
 * @param source the sentence that says so
 */
@Schema(name = "ConstatSimule", description = "Ce qu'une règle constate.")
public record ConstatSimule(
    @Schema(
            description = "Code de la règle.",
            required = true,
            maxLength = 64,
            pattern = "^[A-Z][A-Z0-9-]*$",
            example = "ETP-PILOTE")
        String regle,
    @Schema(description = "Constat.", required = true, example = "RESPECTEE") Verdict verdict,
    @Schema(description = "Effet d'un manquement.", required = true, example = "BLOQUANT")
        Effet effet,
    @Schema(
            description = "Référence du poste ; absente si le constat porte sur la convention.",
            minLength = 1,
            maxLength = 64,
            example = "P1")
        @Nullable String poste,
    @Schema(
            description = "Ce qui est constaté, pourquoi, et ce qui y remédierait.",
            required = true,
            maxLength = 4000,
            pattern = "^\\S[\\s\\S]*$")
        String message,
    @Schema(description = "La phrase le dit, ou est lue ainsi.", example = "TEXTE")
        Fondement fondement,
    @Schema(description = "La phrase de la source.", required = true) SourceDuConstat source) {

  /** As it is shown. */
  public static ConstatSimule de(Constat constat) {
    return new ConstatSimule(
        constat.regle(),
        constat.verdict(),
        constat.effet(),
        constat.poste(),
        constat.message(),
        constat.fondement(),
        SourceDuConstat.de(constat.source()));
  }
}
