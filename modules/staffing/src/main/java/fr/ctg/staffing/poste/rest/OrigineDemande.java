package fr.ctg.staffing.poste.rest;

import fr.ctg.platform.validation.Decimales;
import fr.ctg.platform.validation.MontantValide;
import fr.ctg.staffing.TypeOrigine;
import fr.ctg.staffing.poste.model.OrigineDePoste;
import fr.ctg.staffing.validation.OrigineCejComplete;
import fr.ctg.staffing.validation.OrigineCreationNue;
import fr.ctg.staffing.validation.OrigineDite;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the financing of a post comes from. */
@OrigineCejComplete
@OrigineCreationNue
@Schema(
    name = "OrigineDePoste",
    description = "L'origine d'un poste ; pour CREATION, le type seul.",
    additionalProperties = Schema.False.class)
public record OrigineDemande(
    @Schema(required = true, description = "Création, ou reprise d'un CEJ.", example = "CEJ")
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
            maximum = "1000",
            multipleOf = 0.0001,
            example = "0.8")
        @Positive
        @DecimalMax("1000")
        @Decimales(4)
        @Nullable BigDecimal etp)
    implements OrigineDite {

  OrigineDePoste origine() {
    return new OrigineDePoste(type, montantAnnuel, etp);
  }

  static OrigineDemande de(OrigineDePoste o) {
    return new OrigineDemande(o.type(), montant(o.montantAnnuel()), o.etp());
  }

  /** An amount as it is shown: in euros, with two decimals. */
  static @Nullable BigDecimal montant(@Nullable BigDecimal euros) {
    return euros == null ? null : euros.setScale(2, RoundingMode.UNNECESSARY);
  }
}
