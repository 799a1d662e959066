package fr.ctg.referentiel.rest;

import fr.ctg.shared.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where words stand in the sources, and the words where they are not the text itself. */
@Schema(name = "SourceCitee", description = "Où se trouve le texte dans les documents sources.")
public record SourceCitee(
    @Schema(
            required = true,
            description =
                "Le document : S1, plaquette départementale « Chargé de coopération CTG » ; S2, note"
                    + " Cnaf « Vers une fonction de chargée de coopération Ctg ».",
            maxLength = 8,
            pattern = "^S[0-9]+$",
            example = "S1")
        String document,
    @Schema(required = true, description = "Le titre sous lequel il se trouve.", maxLength = 200)
        String section,
    @Schema(description = "Les mots exacts.", maxLength = 4000) @Nullable String citation) {

  /** Words and where they stand. */
  public static SourceCitee de(Citation citation) {
    return new SourceCitee(citation.document(), citation.section(), citation.citation());
  }

  /** For a text that is itself the words. */
  public static SourceCitee lieu(String document, String section) {
    return new SourceCitee(document, section, null);
  }
}
