package fr.ctg.referentiel.rest;

import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.shared.Citation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The words that found what is written.
 *
 * @param document the source's code
 * @param section the heading under which they stand
 * @param citation the words
 */
@Schema(
    name = "SourceDonnee",
    description = "Les mots qui fondent ce qui est écrit.",
    additionalProperties = Schema.False.class)
public record SourceDonnee(
    @Schema(
            description =
                "Le code du document : S1, S2, ou un nouveau pour un texte nouveau, dont le titre est"
                    + " alors dans « section ».",
            maxLength = 8,
            pattern = FormesDuReferentiel.DOCUMENT,
            example = "S3")
        @NotNull
        @Pattern(regexp = FormesDuReferentiel.DOCUMENT)
        String document,
    @Schema(
            description = "Le titre sous lequel ils se trouvent.",
            minLength = 1,
            pattern = FormesDuReferentiel.TEXTE,
            example = "Circulaire du 3 mars 2089, « Financement »")
        @NotNull
        @Size(max = FormesDuReferentiel.SECTION_MAX)
        @TexteLibre
        String section,
    @Schema(
            description = "Les mots exacts.",
            minLength = 1,
            pattern = FormesDuReferentiel.TEXTE,
            example = "Le forfait national est porté à 25 000 €.")
        @NotNull
        @Size(max = FormesDuReferentiel.CITATION_MAX)
        @TexteLibre
        String citation) {

  /** The words; none where a request lacks them, which refuses it. */
  public static Citation citation(@Nullable SourceDonnee source) {
    return source == null
        ? new Citation("", "", "")
        : new Citation(source.document, source.section, source.citation);
  }
}
