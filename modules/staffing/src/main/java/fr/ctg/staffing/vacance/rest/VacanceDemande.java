package fr.ctg.staffing.vacance.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.PeriodeOrdonnee;
import fr.ctg.staffing.vacance.model.Vacance;
import fr.ctg.staffing.validation.NotificationPlausible;
import fr.ctg.staffing.validation.VacanceDite;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A time in which a post has no holder. */
@PeriodeOrdonnee
@NotificationPlausible
@Schema(
    name = "VacanceDemande",
    description = "Une vacance d'un poste, jours extrêmes compris.",
    additionalProperties = Schema.False.class)
public record VacanceDemande(
    @Schema(description = "Son premier jour.", example = "2026-02-10") @NotNull @DateValide
        LocalDate debut,
    @Schema(
            description = "Son dernier jour, égal ou postérieur à « debut » ; absent : en cours.",
            example = "2026-09-30")
        @DateValide
        @Nullable LocalDate fin,
    @Schema(
            description =
                "Le jour de l'écrit de la collectivité à la Caf, au plus tôt un an avant le début de"
                    + " la vacance ; absent : aucun.",
            example = "2026-02-12")
        @DateValide
        @Nullable LocalDate notification)
    implements VacanceDite {

  static final FormeDeDemande<VacanceDemande, Vacance.Texte> FORME =
      new FormeDeDemande<>(VacanceDemande.class, 4_096, VacanceDemande::texte, VacanceDemande::de);

  private Vacance.Texte texte() {
    return new Vacance.Texte(debut, fin, notification);
  }

  private static VacanceDemande de(Vacance.Texte t) {
    return new VacanceDemande(t.debut(), t.fin(), t.notification());
  }
}
