package fr.ctg.convention.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A patch of a group, for the contract alone: what it makes is a {@link GroupeDeTravailDemande}.
 */
@Schema(
    name = "GroupeDeTravailCorrectif",
    description = "Ce qui change d'un groupe de travail.",
    additionalProperties = Schema.False.class)
public record GroupeDeTravailCorrectif(
    @Schema(description = "Son nom.", maxLength = 200, pattern = Textes.LIGNE)
        @Nullable String libelle,
    @Schema(description = "Sa thématique.") @Nullable ThematiqueDeConvention thematique,
    @Schema(description = "Ses membres.", maxItems = 200, nullable = true)
        @Nullable List<IntervenantDemande> membres) {}
