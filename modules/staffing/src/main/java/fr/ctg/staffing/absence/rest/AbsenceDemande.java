package fr.ctg.staffing.absence.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.PeriodeOrdonnee;
import fr.ctg.staffing.MotifDAbsence;
import fr.ctg.staffing.absence.model.Absence;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An absence of the holder of a post. */
@PeriodeOrdonnee
@Schema(
    name = "AbsenceDemande",
    description = "Une absence du titulaire d'un poste, jours extrêmes compris.",
    additionalProperties = Schema.False.class)
public record AbsenceDemande(
    @Schema(
            description =
                "Son motif, sans aucune donnée médicale : seule la maladie retire des mois.",
            example = "MALADIE")
        @NotNull
        MotifDAbsence motif,
    @Schema(description = "Son premier jour.", example = "2026-02-01") @NotNull @DateValide
        LocalDate debut,
    @Schema(
            description = "Son dernier jour, égal ou postérieur à « debut ».",
            example = "2026-03-20")
        @NotNull
        @DateValide
        LocalDate fin) {

  static final FormeDeDemande<AbsenceDemande, Absence.Texte> FORME =
      new FormeDeDemande<>(AbsenceDemande.class, 4_096, AbsenceDemande::texte, AbsenceDemande::de);

  private Absence.Texte texte() {
    return new Absence.Texte(motif, debut, fin);
  }

  private static AbsenceDemande de(Absence.Texte t) {
    return new AbsenceDemande(t.motif(), t.debut(), t.fin());
  }
}
