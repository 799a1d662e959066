package fr.ctg.platform.journal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event tells of a verification: how far it is, nothing of what it has found. */
@Schema(name = "ChargeDeVerification", description = "Où en est une vérification du journal.")
public record ChargeDeVerification(
    @Schema(required = true, description = "La vérification.", format = "uuid") UUID verification,
    @Schema(required = true, description = "Où elle en est.") EtatDeVerification etat,
    @Schema(required = true, description = "Les tables suivies.", minimum = "0", maximum = "10000")
        int tables,
    @Schema(
            required = true,
            description = "Celles qui sont entièrement comparées.",
            minimum = "0",
            maximum = "10000")
        int tablesVerifiees) {}
