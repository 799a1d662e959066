package fr.ctg.funding.rest;

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
        String citation) {}
