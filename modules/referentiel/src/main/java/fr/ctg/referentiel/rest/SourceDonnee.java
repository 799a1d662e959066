package fr.ctg.referentiel.rest;

import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.shared.Citation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
            required = true,
            maxLength = 8,
            pattern = Formes.DOCUMENT,
            example = "S3")
        @NotNull
        @Pattern(regexp = Formes.DOCUMENT)
        String document,
    @Schema(
            description = "Le titre sous lequel ils se trouvent.",
            required = true,
            minLength = 1,
            maxLength = Formes.SECTION_MAX,
            pattern = Formes.TEXTE,
            example = "Circulaire du 3 mars 2089, « Financement »")
        @NotNull
        @Size(max = Formes.SECTION_MAX)
        @TexteLibre
        String section,
    @Schema(
            description = "Les mots exacts.",
            required = true,
            minLength = 1,
            maxLength = Formes.CITATION_MAX,
            pattern = Formes.TEXTE,
            example = "Le forfait national est porté à 25 000 €.")
        @NotNull
        @Size(max = Formes.CITATION_MAX)
        @TexteLibre
        String citation) {

  Citation enCitation() {
    return new Citation(document, section, citation);
  }
}
