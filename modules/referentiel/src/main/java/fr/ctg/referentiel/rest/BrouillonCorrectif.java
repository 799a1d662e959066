package fr.ctg.referentiel.rest;

import fr.ctg.shared.Fondement;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a draft, as the contract shows it; {@link BrouillonCorrige} reads the whole.
 *
 * @param libelle its name
 * @param debut the first day that is meant
 * @param source the words that date it
 * @param fondement whether the words give the day or it is read so
 */
@Schema(
    name = "BrouillonCorrectif",
    description = "Ce qui change d'un brouillon (JSON Merge Patch) : ce qui est absent reste.",
    additionalProperties = Schema.False.class)
public record BrouillonCorrectif(
    @Schema(
            description = "Son nom.",
            minLength = 1,
            maxLength = 200,
            pattern = Formes.TEXTE,
            example = "Référentiel d'emploi 2090")
        @Nullable String libelle,
    @Schema(description = "Le premier jour envisagé.", example = "2090-01-01")
        @Nullable LocalDate debut,
    @Schema(description = "Les mots qui la datent.") @Nullable SourceDonnee source,
    @Schema(description = "Si les mots donnent ce premier jour ou s'il est lu ainsi.")
        @Nullable Fondement fondement) {}
