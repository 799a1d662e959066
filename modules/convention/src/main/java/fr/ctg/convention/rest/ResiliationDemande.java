package fr.ctg.convention.rest;

import fr.ctg.convention.model.Resiliation;
import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.TexteLibre;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The early end of a convention. */
@Schema(
    name = "ResiliationDemande",
    description = "La fin d'une convention avant son terme.",
    additionalProperties = Schema.False.class)
public record ResiliationDemande(
    @Schema(
            description = "Dernier jour que la convention couvre, antérieur à son terme.",
            example = "2027-06-30")
        @NotNull
        @DateValide
        LocalDate date,
    @Schema(
            description = "Pourquoi.",
            pattern = Textes.TEXTE,
            example = "Dissolution de la communauté de communes signataire.")
        @NotNull
        @Size(max = 2000)
        @TexteLibre
        String motif) {

  static final FormeDeDemande<ResiliationDemande, Resiliation> FORME =
      new FormeDeDemande<>(
          ResiliationDemande.class, 262_144, ResiliationDemande::texte, ResiliationDemande::de);

  private Resiliation texte() {
    return new Resiliation(date, motif);
  }

  private static ResiliationDemande de(Resiliation texte) {
    return new ResiliationDemande(texte.date(), texte.motif());
  }
}
