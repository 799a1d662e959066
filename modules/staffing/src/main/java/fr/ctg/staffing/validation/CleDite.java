package fr.ctg.staffing.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ctg.platform.validation.CleDeRepartitionValide;
import fr.ctg.platform.validation.PourcentageValide;
import fr.ctg.platform.validation.Repartition;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a post is shared out between the four groups of themes: percentages, 100 in all; an absent
 * one counts 0.
 *
 * @param petiteEnfance early childhood
 * @param enfanceJeunesse childhood and youth
 * @param parentalite parenthood
 * @param vieSocialeLogementDroits social life, housing, access to rights
 */
@CleDeRepartitionValide
@Schema(
    name = "CleDeRepartition",
    description = "Clé de répartition : des pourcentages, 100 en tout ; un groupe absent compte 0.",
    additionalProperties = Schema.False.class)
public record CleDite(
    @Schema(
            description = "Part « petite enfance » en pour cent.",
            minimum = "0",
            maximum = "100",
            multipleOf = 0.01,
            example = "25")
        @JsonProperty("PETITE_ENFANCE")
        @PourcentageValide
        @Nullable BigDecimal petiteEnfance,
    @Schema(
            description = "Part « enfance et jeunesse » en pour cent.",
            minimum = "0",
            maximum = "100",
            multipleOf = 0.01,
            example = "25")
        @JsonProperty("ENFANCE_JEUNESSE")
        @PourcentageValide
        @Nullable BigDecimal enfanceJeunesse,
    @Schema(
            description = "Part « parentalité » en pour cent.",
            minimum = "0",
            maximum = "100",
            multipleOf = 0.01,
            example = "25")
        @JsonProperty("PARENTALITE")
        @PourcentageValide
        @Nullable BigDecimal parentalite,
    @Schema(
            description = "Part « vie sociale, logement et accès aux droits » en pour cent.",
            minimum = "0",
            maximum = "100",
            multipleOf = 0.01,
            example = "25")
        @JsonProperty("VIE_SOCIALE_LOGEMENT_DROITS")
        @PourcentageValide
        @Nullable BigDecimal vieSocialeLogementDroits)
    implements Repartition {

  @Override
  public List<@Nullable BigDecimal> parts() {
    return Arrays.asList(petiteEnfance, enfanceJeunesse, parentalite, vieSocialeLogementDroits);
  }
}
