package fr.ctg.convention.rest;

import fr.ctg.convention.EtatDeFiche;
import fr.ctg.convention.PrioriteCog;
import fr.ctg.platform.validation.ElementsUniques;
import fr.ctg.platform.validation.PeriodeOrdonnee;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An action of a convention's plan.
 *
 * @param libelle its name
 * @param description more about it
 * @param thematique its theme
 * @param axe the place of its axis in the convention
 * @param priorites the priorities of the Cog that it serves
 * @param debut its first day
 * @param fin its last day
 * @param etat how far it has come
 * @param responsable who is in charge
 */
@PeriodeOrdonnee
@Schema(
    name = "FicheActionDemande",
    description = "Une fiche action.",
    additionalProperties = Schema.False.class)
public record FicheActionDemande(
    @Schema(
            description = "Son nom.",
            required = true,
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "Ouvrir un lieu d'accueil enfants-parents")
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = Textes.LIGNE, message = Textes.LIGNE_ATTENDUE)
        String libelle,
    @Schema(description = "Ce qu'elle prévoit.", maxLength = 10000, pattern = Textes.TEXTE)
        @Size(max = 10000)
        @Pattern(regexp = Textes.TEXTE, message = Textes.TEXTE_ATTENDU)
        @Nullable String description,
    @Schema(description = "Sa thématique.", required = true, example = "PARENTALITE") @NotNull
        ThematiqueDeConvention thematique,
    @Schema(
            description = "Le rang de son axe dans la convention, à partir de 1.",
            minimum = "1",
            maximum = "50",
            example = "1")
        @Min(1)
        @Max(50)
        @Nullable Integer axe,
    @Schema(description = "Les priorités de la Cog qu'elle sert.", maxItems = 5, uniqueItems = true)
        @Size(max = 5)
        @ElementsUniques
        @Nullable List<@NotNull PrioriteCog> priorites,
    @Schema(description = "Premier jour.", required = true, example = "2026-03-01") @NotNull
        LocalDate debut,
    @Schema(description = "Dernier jour, compris.", required = true, example = "2027-06-30")
        @NotNull
        LocalDate fin,
    @Schema(description = "Où elle en est ; prévue si rien n'est dit.", example = "PREVUE")
        @Nullable EtatDeFiche etat,
    @Schema(description = "Qui en est responsable.") @Valid
        @Nullable IntervenantDemande responsable) {}
