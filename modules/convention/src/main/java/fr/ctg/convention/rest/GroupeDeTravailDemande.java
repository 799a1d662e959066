package fr.ctg.convention.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A working group.
 *
 * @param libelle its name
 * @param thematique its theme
 * @param membres who takes part
 */
@Schema(
    name = "GroupeDeTravailDemande",
    description = "Un groupe de travail.",
    additionalProperties = Schema.False.class)
public record GroupeDeTravailDemande(
    @Schema(
            description = "Son nom.",
            required = true,
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "Groupe parentalité")
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = Textes.LIGNE, message = Textes.LIGNE_ATTENDUE)
        String libelle,
    @Schema(description = "Sa thématique.", example = "PARENTALITE")
        @Nullable ThematiqueDeConvention thematique,
    @Schema(description = "Ses membres.", maxItems = 200) @Size(max = 200)
        @Nullable List<@NotNull @Valid IntervenantDemande> membres) {}
