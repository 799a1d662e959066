package fr.ctg.staffing.titulaire.rest;

import fr.ctg.platform.validation.NiveauDiplome;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.platform.validation.UneLigne;
import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.titulaire.model.DiplomeDeTitulaire;
import fr.ctg.staffing.titulaire.model.DomaineJuge;
import fr.ctg.staffing.validation.DomaineDit;
import fr.ctg.staffing.validation.DomaineMotive;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A diploma of a holder. */
@DomaineMotive
@Schema(
    name = "DiplomeDemande",
    description = "Un diplôme.",
    additionalProperties = Schema.False.class)
public record DiplomeDemande(
    @Schema(
            required = true,
            description = "Niveau du cadre national des certifications.",
            minimum = "3",
            maximum = "8",
            example = "6")
        @NotNull
        @NiveauDiplome
        Integer niveau,
    @Schema(
            required = true,
            description = "Son domaine, tel que la Caf le juge.",
            example = "ANIMATION_PROJET_TERRITOIRE")
        @NotNull
        Domaine domaine,
    @Schema(
            description =
                "Pourquoi c'est ce domaine, obligatoire pour ANIMATION_PROJET_TERRITOIRE ; conservé"
                    + " chiffré. Aucun motif médical.",
            pattern = TexteLibre.FORME,
            example =
                "Deux tiers des enseignements portent sur la conduite de projets de territoire.")
        @Size(max = 2000)
        @TexteLibre
        @Nullable String motifDuDomaine,
    @Schema(
            description = "Son intitulé, conservé chiffré.",
            pattern = UneLigne.FORME,
            example = "Licence professionnelle Développement social")
        @Size(max = 200)
        @UneLigne
        @Nullable String intitule)
    implements DomaineDit {

  /** Where it has faults, any member of it may be absent. */
  DiplomeDeTitulaire diplome() {
    return new DiplomeDeTitulaire(
        niveau == null ? 0 : niveau, new DomaineJuge(domaine, motifDuDomaine, null), intitule);
  }

  static DiplomeDemande de(DiplomeDeTitulaire d) {
    return new DiplomeDemande(d.niveau(), d.domaine().domaine(), d.domaine().motif(), d.intitule());
  }
}
