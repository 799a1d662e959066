package fr.ctg.staffing.titulaire.rest;

import fr.ctg.platform.personne.ChampPersonnel;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.platform.validation.UneLigne;
import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.PayeurDeFormation;
import fr.ctg.staffing.StatutDeFormation;
import fr.ctg.staffing.TypeDeFormation;
import fr.ctg.staffing.titulaire.model.FormationDeTitulaire;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A training of a holder, as it is shown. */
@Schema(name = "FormationDeTitulaire", description = "Une formation d'un titulaire.")
public record FormationMontree(
    @Schema(required = true, description = "Son type.", example = "QUALIFIANTE")
        TypeDeFormation type,
    @Schema(description = "Niveau visé.", minimum = "3", maximum = "8", example = "5")
        @Nullable Integer niveau,
    @Schema(
            required = true,
            description = "Son domaine, tel que la Caf le juge.",
            example = "ANIMATION_PROJET_TERRITOIRE")
        Domaine domaine,
    @Schema(
            implementation = String.class,
            description = "Pourquoi c'est ce domaine ; absent une fois la personne effacée.",
            maxLength = 2000,
            pattern = TexteLibre.FORME)
        @Nullable ChampPersonnel motifDuDomaine,
    @Schema(description = "Le jour où le domaine a été jugé.", example = "2026-02-01")
        @Nullable LocalDate jugeLe,
    @Schema(required = true, description = "Son avancement.", example = "EN_COURS")
        StatutDeFormation statut,
    @Schema(description = "Qui paie ; absent : non dit.", example = "COLLECTIVITE")
        @Nullable PayeurDeFormation payeur,
    @Schema(
            implementation = String.class,
            description = "Son intitulé ; absent une fois la personne effacée.",
            maxLength = 200,
            pattern = UneLigne.FORME,
            example = "DEJEPS développement de projets, territoires et réseaux")
        @Nullable ChampPersonnel intitule) {

  static FormationMontree de(UUID personne, FormationDeTitulaire f) {
    return new FormationMontree(
        f.type(),
        f.niveau(),
        f.domaine().domaine(),
        ChampPersonnel.de(personne, f.domaine().motif()),
        f.domaine().le(),
        f.statut(),
        f.payeur(),
        ChampPersonnel.de(personne, f.intitule()));
  }
}
