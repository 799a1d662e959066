package fr.ctg.staffing.titulaire.rest;

import fr.ctg.platform.personne.ChampPersonnel;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.platform.validation.UneLigne;
import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.titulaire.model.DiplomeDeTitulaire;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A diploma of a holder, as it is shown. */
@Schema(name = "DiplomeDeTitulaire", description = "Un diplôme d'un titulaire.")
public record DiplomeMontre(
    @Schema(
            required = true,
            description = "Niveau du cadre national des certifications.",
            minimum = "3",
            maximum = "8",
            example = "6")
        int niveau,
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
    @Schema(
            implementation = String.class,
            description = "Son intitulé ; absent une fois la personne effacée.",
            maxLength = 200,
            pattern = UneLigne.FORME,
            example = "Licence professionnelle Développement social")
        @Nullable ChampPersonnel intitule) {

  static DiplomeMontre de(UUID personne, DiplomeDeTitulaire d) {
    return new DiplomeMontre(
        d.niveau(),
        d.domaine().domaine(),
        ChampPersonnel.de(personne, d.domaine().motif()),
        d.domaine().le(),
        ChampPersonnel.de(personne, d.intitule()));
  }
}
