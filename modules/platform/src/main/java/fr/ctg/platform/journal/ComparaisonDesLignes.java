package fr.ctg.platform.journal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the last comparison of all rows with the journal has come to. */
@Schema(
    name = "ComparaisonDesLignes",
    description = "Ce que la dernière comparaison achevée des lignes avec le journal a trouvé.")
public record ComparaisonDesLignes(
    @Schema(
            required = true,
            description = "La vérification qui l'a faite.",
            format = "uuid",
            example = "0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d80")
        UUID verification,
    @Schema(
            required = true,
            description = "Quand elle s'est achevée.",
            example = "2026-03-31T12:00:00.123456Z")
        Instant termineeLe,
    @Schema(required = true, description = "Les lignes comparées.", minimum = "0") long lignes,
    @Schema(required = true, description = "Les écarts trouvés.", minimum = "0") long ecarts) {}
