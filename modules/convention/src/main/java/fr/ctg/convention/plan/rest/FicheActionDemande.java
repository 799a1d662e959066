package fr.ctg.convention.plan.rest;

import fr.ctg.convention.PrioriteCog;
import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.plan.model.EtatDeFiche;
import fr.ctg.convention.plan.model.FicheAction;
import fr.ctg.convention.rest.Textes;
import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.ElementsUniques;
import fr.ctg.platform.validation.PeriodeOrdonnee;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.platform.validation.UneLigne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An action of a convention's plan. */
@PeriodeOrdonnee
@Schema(
    name = "FicheActionDemande",
    description = "Une fiche action.",
    additionalProperties = Schema.False.class)
public record FicheActionDemande(
    @Schema(
            description = "Son nom.",
            pattern = Textes.LIGNE,
            example = "Ouvrir un lieu d'accueil enfants-parents")
        @NotNull
        @Size(max = 200)
        @UneLigne
        String libelle,
    @Schema(description = "Ce qu'elle prévoit.", pattern = Textes.TEXTE)
        @Size(max = 10000)
        @TexteLibre
        @Nullable String description,
    @Schema(description = "Sa thématique.", example = "PARENTALITE") @NotNull
        ThematiqueDeConvention thematique,
    @Schema(
            description =
                "L'axe de la convention sous lequel elle est rangée : son identifiant. Il a la"
                    + " thématique de la fiche.",
            format = "uuid")
        @Nullable UUID axe,
    @Schema(description = "Les priorités de la Cog qu'elle sert.", uniqueItems = true)
        @Size(max = 5)
        @ElementsUniques
        @Nullable List<@NotNull PrioriteCog> priorites,
    @Schema(description = "Premier jour, dans la période de la convention.", example = "2026-03-01")
        @NotNull
        @DateValide
        LocalDate debut,
    @Schema(description = "Dernier jour, compris ; de même.", example = "2027-06-30")
        @NotNull
        @DateValide
        LocalDate fin,
    @Schema(description = "Où elle en est ; prévue si rien n'est dit.", example = "PREVUE")
        @Nullable EtatDeFiche etat,
    @Schema(description = "Qui en est responsable.") @Valid
        @Nullable IntervenantDemande responsable) {

  static final FormeDeDemande<FicheActionDemande, FicheAction.Texte> FORME =
      new FormeDeDemande<>(
          FicheActionDemande.class, 131_072, FicheActionDemande::texte, FicheActionDemande::de);

  private FicheAction.Texte texte() {
    return new FicheAction.Texte(
        libelle,
        description,
        thematique,
        axe,
        priorites == null ? List.of() : priorites,
        debut,
        fin,
        etat == null ? EtatDeFiche.PREVUE : etat,
        responsable == null ? null : responsable.intervenant());
  }

  private static FicheActionDemande de(FicheAction.Texte t) {
    return new FicheActionDemande(
        t.libelle(),
        t.description(),
        t.thematique(),
        t.axe(),
        t.priorites(),
        t.debut(),
        t.fin(),
        t.etat(),
        t.responsable() == null ? null : IntervenantDemande.de(t.responsable()));
  }
}
