package fr.ctg.platform.probleme;

import fr.ctg.shared.Fondement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rule of the catalogue that a request goes against, and the sentence that founds it.
 *
 * @param code its code
 * @param fondement whether that sentence says so or is read so
 * @param document the source
 * @param section the heading under which the sentence stands
 * @param citation the sentence, word for word
 */
@Schema(name = "RegleOpposee", description = "La règle du catalogue à laquelle la faute se heurte.")
public record RegleOpposee(
    @Schema(
            required = true,
            description = "Code de la règle.",
            maxLength = 64,
            pattern = "^[A-Z][A-Z0-9-]*$",
            example = "EVAL-ATTENDUS")
        String code,
    @Schema(
            required = true,
            description = "La phrase le dit, ou est lue ainsi.",
            example = "LECTURE")
        Fondement fondement,
    @Schema(
            required = true,
            description = "Le document source.",
            maxLength = 8,
            pattern = "^S[0-9]+$",
            example = "S2")
        String document,
    @Schema(required = true, description = "Le titre sous lequel il se trouve.", maxLength = 200)
        String section,
    @Schema(required = true, description = "Les mots exacts.", maxLength = 4000) String citation) {}
