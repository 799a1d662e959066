package fr.ctg.staffing.titulaire.rest;

import fr.ctg.platform.validation.NiveauDiplome;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.platform.validation.UneLigne;
import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.PayeurDeFormation;
import fr.ctg.staffing.StatutDeFormation;
import fr.ctg.staffing.TypeDeFormation;
import fr.ctg.staffing.titulaire.model.DomaineJuge;
import fr.ctg.staffing.titulaire.model.FormationDeTitulaire;
import fr.ctg.staffing.validation.DomaineDit;
import fr.ctg.staffing.validation.DomaineMotive;
import fr.ctg.staffing.validation.FormationComplete;
import fr.ctg.staffing.validation.FormationDite;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A training of a holder. */
@DomaineMotive
@FormationComplete
@Schema(
    name = "FormationDemande",
    description = "Une formation.",
    additionalProperties = Schema.False.class)
public record FormationDemande(
    @Schema(required = true, description = "Son type.", example = "QUALIFIANTE") @NotNull
        TypeDeFormation type,
    @Schema(
            description = "Niveau visé, obligatoire pour QUALIFIANTE.",
            minimum = "3",
            maximum = "8",
            example = "5")
        @NiveauDiplome
        @Nullable Integer niveau,
    @Schema(
            required = true,
            description = "Son domaine, tel que la Caf le juge.",
            example = "ANIMATION_PROJET_TERRITOIRE")
        @NotNull
        Domaine domaine,
    @Schema(
            description =
                "Pourquoi c'est ce domaine, obligatoire pour ANIMATION_PROJET_TERRITOIRE ; conservé"
                    + " chiffré.",
            pattern = TexteLibre.FORME,
            example = "Le programme est celui du DEJEPS développement de projets.")
        @Size(max = 2000)
        @TexteLibre
        @Nullable String motifDuDomaine,
    @Schema(required = true, description = "Son avancement.", example = "EN_COURS") @NotNull
        StatutDeFormation statut,
    @Schema(description = "Qui paie ; absent : non dit.", example = "COLLECTIVITE")
        @Nullable PayeurDeFormation payeur,
    @Schema(
            description = "Son intitulé, conservé chiffré.",
            pattern = UneLigne.FORME,
            example = "DEJEPS développement de projets, territoires et réseaux")
        @Size(max = 200)
        @UneLigne
        @Nullable String intitule)
    implements DomaineDit, FormationDite {

  /** Where it has faults, any member of it may be absent. */
  FormationDeTitulaire formation() {
    return new FormationDeTitulaire(
        type, niveau, new DomaineJuge(domaine, motifDuDomaine, null), statut, payeur, intitule);
  }

  static FormationDemande de(FormationDeTitulaire f) {
    return new FormationDemande(
        f.type(),
        f.niveau(),
        f.domaine().domaine(),
        f.domaine().motif(),
        f.statut(),
        f.payeur(),
        f.intitule());
  }
}
