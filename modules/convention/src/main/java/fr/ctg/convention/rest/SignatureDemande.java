package fr.ctg.convention.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The signature of a convention.
 *
 * @param dateSignature its day
 */
@Schema(
    name = "SignatureDemande",
    description = "La signature d'une convention.",
    additionalProperties = Schema.False.class)
public record SignatureDemande(
    @Schema(
            description = "Jour de la signature, au plus tard aujourd'hui.",
            required = true,
            example = "2025-12-15")
        @NotNull
        LocalDate dateSignature) {}
