package fr.ctg.convention.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The signature of a convention. */
@Schema(
    name = "SignatureDemande",
    description = "La signature d'une convention.",
    additionalProperties = Schema.False.class)
public record SignatureDemande(
    @Schema(description = "Jour de la signature, au plus tard aujourd'hui.", example = "2025-12-15")
        @NotNull
        @DateValide
        LocalDate dateSignature) {

  static final FormeDeDemande<SignatureDemande, LocalDate> FORME =
      new FormeDeDemande<>(
          SignatureDemande.class, 262_144, SignatureDemande::dateSignature, SignatureDemande::new);
}
