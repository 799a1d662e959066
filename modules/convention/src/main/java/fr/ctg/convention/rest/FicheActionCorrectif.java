package fr.ctg.convention.rest;

import fr.ctg.convention.EtatDeFiche;
import fr.ctg.convention.PrioriteCog;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A patch of an action, for the contract alone: what it makes is a {@link FicheActionDemande}. */
@Schema(
    name = "FicheActionCorrectif",
    description = "Ce qui change d'une fiche action.",
    additionalProperties = Schema.False.class)
public record FicheActionCorrectif(
    @Schema(description = "Son nom.", maxLength = 200, pattern = Textes.LIGNE)
        @Nullable String libelle,
    @Schema(
            description = "Ce qu'elle prévoit.",
            maxLength = 10000,
            pattern = Textes.TEXTE,
            nullable = true)
        @Nullable String description,
    @Schema(description = "Sa thématique.") @Nullable ThematiqueDeConvention thematique,
    @Schema(description = "Le rang de son axe.", minimum = "1", maximum = "50", nullable = true)
        @Nullable Integer axe,
    @Schema(description = "Les priorités de la Cog.", maxItems = 5, nullable = true)
        @Nullable List<PrioriteCog> priorites,
    @Schema(description = "Premier jour.") @Nullable LocalDate debut,
    @Schema(description = "Dernier jour.") @Nullable LocalDate fin,
    @Schema(description = "Où elle en est.") @Nullable EtatDeFiche etat,
    @Schema(description = "Qui en est responsable.") @Nullable IntervenantDemande responsable) {}
