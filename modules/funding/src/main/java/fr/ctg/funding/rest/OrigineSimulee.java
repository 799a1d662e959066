package fr.ctg.funding.rest;

import fr.ctg.platform.validation.Decimales;
import fr.ctg.platform.validation.MontantValide;
import fr.ctg.staffing.TypeOrigine;
import fr.ctg.staffing.validation.OrigineCejComplete;
import fr.ctg.staffing.validation.OrigineCreationNue;
import fr.ctg.staffing.validation.OrigineDite;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a post comes from.
 *
 * @param type created, or taken over from a CEJ; for a creation the others are absent
 * @param montantAnnuel what the CEJ paid a year, in euros
 * @param etp for how many ETP
 * @param revalorisation whether the Caf grants the uplift; absent: no
 */
@OrigineCejComplete
@OrigineCreationNue
@Schema(
    name = "OrigineSimulee",
    description = "Origine d'un poste ; pour CREATION les trois autres membres sont absents.",
    additionalProperties = Schema.False.class)
public record OrigineSimulee(
    @Schema(description = "Création, ou reprise d'un CEJ.", required = true, example = "CEJ")
        @NotNull
        TypeOrigine type,
    @Schema(
            description = "Montant annuel du CEJ en euros, obligatoire pour CEJ.",
            minimum = "0",
            maximum = "1000000000",
            multipleOf = 0.01,
            example = "15000")
        @MontantValide
        @Nullable BigDecimal montantAnnuel,
    @Schema(
            description = "ETP que le CEJ finançait, obligatoire pour CEJ.",
            minimum = "0",
            exclusiveMinimum = true,
            multipleOf = 0.0001,
            example = "0.8")
        @Positive
        @Decimales(4)
        @Nullable BigDecimal etp,
    @Schema(
            description =
                "La Caf accorde la revalorisation d'un poste CEJ ; absent : elle ne l'accorde pas.",
            example = "true")
        @Nullable Boolean revalorisation)
    implements OrigineDite {}
