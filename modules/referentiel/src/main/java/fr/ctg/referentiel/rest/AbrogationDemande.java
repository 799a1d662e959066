package fr.ctg.referentiel.rest;

import fr.ctg.platform.validation.TexteLibre;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A repeal.
 *
 * @param dernierJour the last day in force
 * @param motif why
 */
@Schema(
    name = "AbrogationDemande",
    description = "L'abrogation d'une version publiée.",
    additionalProperties = Schema.False.class)
public record AbrogationDemande(
    @Schema(
            description =
                "Son dernier jour ; la veille du premier, si elle ne doit jamais être en vigueur.",
            required = true,
            example = "2089-12-31")
        @NotNull
        LocalDate dernierJour,
    @Schema(
            description = "Pourquoi ; tout le monde le lit.",
            required = true,
            minLength = 1,
            maxLength = Formes.MOTIF_MAX,
            pattern = Formes.TEXTE,
            example = "La version 2090 lui succède.")
        @NotNull
        @Size(max = Formes.MOTIF_MAX)
        @TexteLibre
        String motif) {}
