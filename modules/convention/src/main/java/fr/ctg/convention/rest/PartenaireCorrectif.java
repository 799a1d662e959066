package fr.ctg.convention.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A patch of a partner, for the contract alone: what it makes is a {@link PartenaireDemande}. */
@Schema(
    name = "PartenaireCorrectif",
    description = "Ce qui change d'un partenaire.",
    additionalProperties = Schema.False.class)
public record PartenaireCorrectif(
    @Schema(description = "Son nom.", maxLength = 200, pattern = Textes.LIGNE) @Nullable String nom,
    @Schema(description = "Ce qu'il est.") @Nullable NatureDePartenaire nature) {}
