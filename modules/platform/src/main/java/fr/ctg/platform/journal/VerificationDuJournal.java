package fr.ctg.platform.journal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a walk along the chain has found. */
@Schema(name = "VerificationDuJournal", description = "Ce que la vérification a trouvé.")
public record VerificationDuJournal(
    @Schema(required = true, description = "Vrai si rien n'est rompu.") boolean intact,
    @Schema(required = true, description = "La première position vérifiée.", minimum = "1")
        long depuis,
    @Schema(
            required = true,
            description = "La dernière position scellée quand la vérification a commencé.",
            minimum = "0")
        long jusqua,
    @Schema(required = true, description = "Les entrées vérifiées.", minimum = "0") long entrees,
    @Schema(required = true, description = "Les têtes signées vérifiées.", minimum = "0")
        long tetes,
    @Schema(
            description =
                "La position de la dernière tête signée vérifiée : ce qui suit n'est attesté que par"
                    + " la chaîne elle-même.",
            minimum = "1")
        @Nullable Long derniereTete,
    @Schema(description = "Le premier maillon rompu, s'il y en a un.") @Nullable Rupture rupture) {}
