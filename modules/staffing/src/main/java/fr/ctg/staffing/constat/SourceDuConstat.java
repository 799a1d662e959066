package fr.ctg.staffing.constat;

import fr.ctg.shared.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The exact words of a source.
 *
 * @param document the source
 * @param section the heading
 * @param citation the words
 */
@Schema(name = "SourceDuConstat", description = "Les mots exacts d'une source.")
public record SourceDuConstat(
    @Schema(
            description = "Document.",
            required = true,
            maxLength = 200,
            pattern = "^\\S[\\s\\S]*$",
            example = "S1")
        String document,
    @Schema(description = "Section.", required = true, maxLength = 400, pattern = "^\\S[\\s\\S]*$")
        String section,
    @Schema(
            description = "Citation.",
            required = true,
            maxLength = 4000,
            pattern = "^\\S[\\s\\S]*$")
        String citation) {

  /** As it is shown. */
  public static SourceDuConstat de(Citation source) {
    return new SourceDuConstat(source.document(), source.section(), source.citation());
  }
}
