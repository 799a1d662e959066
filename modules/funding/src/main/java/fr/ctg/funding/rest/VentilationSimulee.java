package fr.ctg.funding.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Amounts by group of themes, in euros and cents.
 *
 * @param petiteEnfance early childhood
 * @param enfanceJeunesse childhood and youth
 * @param parentalite parenthood
 * @param vieSocialeLogementDroits social life, housing, access to rights
 */
@Schema(name = "VentilationSimulee", description = "Montants par groupe de thématiques.")
public record VentilationSimulee(
    @Schema(
            description = "Petite enfance, en euros.",
            required = true,
            minimum = "0",
            example = "4800.00")
        @JsonProperty("PETITE_ENFANCE")
        BigDecimal petiteEnfance,
    @Schema(
            description = "Enfance et jeunesse, en euros.",
            required = true,
            minimum = "0",
            example = "4800.00")
        @JsonProperty("ENFANCE_JEUNESSE")
        BigDecimal enfanceJeunesse,
    @Schema(
            description = "Parentalité, en euros.",
            required = true,
            minimum = "0",
            example = "4800.00")
        @JsonProperty("PARENTALITE")
        BigDecimal parentalite,
    @Schema(
            description = "Vie sociale, logement et accès aux droits, en euros.",
            required = true,
            minimum = "0",
            example = "4800.00")
        @JsonProperty("VIE_SOCIALE_LOGEMENT_DROITS")
        BigDecimal vieSocialeLogementDroits) {}
