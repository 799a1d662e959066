package fr.ctg.staffing.affectation.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.PeriodeOrdonnee;
import fr.ctg.staffing.affectation.model.Affectation;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assignment of a holder to a post. */
@PeriodeOrdonnee
@Schema(
    name = "AffectationDemande",
    description = "L'affectation d'un titulaire à un poste.",
    additionalProperties = Schema.False.class)
public record AffectationDemande(
    @Schema(
            required = true,
            description = "Le titulaire, de la même Caf.",
            format = "uuid",
            example = "0197e3a0-5c1f-7000-8000-000000000003")
        @NotNull
        UUID titulaire,
    @Schema(
            required = true,
            description = "Son premier jour, parmi ceux d'ouverture du poste.",
            example = "2026-03-01")
        @NotNull
        @DateValide
        LocalDate debut,
    @Schema(
            description = "Son dernier jour ; absent : tant que le poste est ouvert.",
            example = "2027-12-31")
        @DateValide
        @Nullable LocalDate fin,
    @Schema(
            description = "Le jour où la Caf a été consultée sur cette personne.",
            example = "2026-01-20")
        @DateValide
        @Nullable LocalDate consultationCaf,
    @Schema(description = "Le jour de sa nomination.", example = "2026-02-10") @DateValide
        @Nullable LocalDate nomination,
    @Schema(
            description = "Le jour où il s'est engagé à travailler à l'échelle de la convention.",
            example = "2026-02-15")
        @DateValide
        @Nullable LocalDate engagement,
    @Schema(
            description =
                "L'affectation, de ce poste, dont il remplace le titulaire ; absent : il tient le"
                    + " poste.",
            format = "uuid",
            example = "0197e3a0-5c1f-7000-8000-000000000004")
        @Nullable UUID remplace) {

  static final FormeDeDemande<AffectationDemande, Affectation.Texte> FORME =
      new FormeDeDemande<>(
          AffectationDemande.class, 16_384, AffectationDemande::texte, AffectationDemande::de);

  private Affectation.Texte texte() {
    return new Affectation.Texte(
        titulaire, debut, fin, consultationCaf, nomination, engagement, remplace);
  }

  private static AffectationDemande de(Affectation.Texte t) {
    return new AffectationDemande(
        t.titulaire(),
        t.debut(),
        t.fin(),
        t.consultationCaf(),
        t.nomination(),
        t.engagement(),
        t.remplace());
  }
}
