package fr.ctg.staffing.poste.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.PeriodeOrdonnee;
import fr.ctg.platform.validation.UneLigne;
import fr.ctg.staffing.poste.model.Poste;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post as it is opened. */
@PeriodeOrdonnee(debut = "ouverture", fin = "fermeture")
@Schema(
    name = "PosteDemande",
    description = "Un poste de chargé de coopération, tel qu'il ouvre.",
    additionalProperties = Schema.False.class)
public record PosteDemande(
    @Schema(
            required = true,
            description = "Sa convention, qui ne change plus.",
            format = "uuid",
            example = "0197e3a0-5c1f-7000-8000-000000000001")
        @NotNull
        UUID convention,
    @Schema(
            required = true,
            description = "Comment on l'appelle.",
            pattern = UneLigne.FORME,
            example = "Chargée de coopération parentalité")
        @NotNull
        @Size(max = 200)
        @UneLigne
        String intitule,
    @Schema(required = true, description = "Son employeur.") @NotNull @Valid
        EmployeurDemande employeur,
    @Schema(
            description =
                "Le jour où un employeur d'une autre échelle s'est engagé à celle de la convention.",
            example = "2026-01-15")
        @DateValide
        @Nullable LocalDate engagement,
    @Schema(required = true, description = "Son premier jour d'ouverture.", example = "2026-03-01")
        @NotNull
        @DateValide
        LocalDate ouverture,
    @Schema(
            description = "Son dernier jour d'ouverture ; absent : il reste ouvert.",
            example = "2027-12-31")
        @DateValide
        @Nullable LocalDate fermeture,
    @Schema(required = true, description = "D'où vient son financement.") @NotNull @Valid
        OrigineDemande origine,
    @Schema(
            description =
                "Le poste dont il reprend le siège : un siège n'est financé qu'une fois par mois.",
            format = "uuid",
            example = "0197e3a0-5c1f-7000-8000-000000000002")
        @Nullable UUID succede,
    @Schema(required = true, description = "Ce qu'il est à son ouverture.") @NotNull @Valid
        EtatDePosteDemande etat) {

  static final FormeDeDemande<PosteDemande, Poste.Texte> FORME =
      new FormeDeDemande<>(PosteDemande.class, 262_144, PosteDemande::texte, PosteDemande::de);

  @SuppressWarnings("NullAway") // Where a request has faults, any member of it may be absent.
  private Poste.Texte texte() {
    return new Poste.Texte(
        convention,
        intitule,
        employeur == null ? null : employeur.employeur(),
        engagement,
        ouverture,
        fermeture,
        origine == null ? null : origine.origine(),
        succede,
        List.of(new Poste.EtatDate(ouverture, etat == null ? null : etat.etat())));
  }

  private static PosteDemande de(Poste.Texte t) {
    return new PosteDemande(
        t.convention(),
        t.intitule(),
        EmployeurDemande.de(t.employeur()),
        t.engagement(),
        t.ouverture(),
        t.fermeture(),
        OrigineDemande.de(t.origine()),
        t.succede(),
        EtatDePosteDemande.de(t.etats().getFirst().etat()));
  }
}
