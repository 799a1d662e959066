package fr.ctg.evaluation.objectif.rest;

import fr.ctg.convention.PrioriteCog;
import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.evaluation.objectif.model.NatureDObjectif;
import fr.ctg.evaluation.objectif.model.Objectif;
import fr.ctg.evaluation.objectif.model.SensDObjectif;
import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.Decimales;
import fr.ctg.platform.validation.ElementsUniques;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.platform.validation.UneLigne;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An objective of a convention. */
@Schema(
    name = "ObjectifDemande",
    description = "Un objectif de coopération.",
    additionalProperties = Schema.False.class)
public record ObjectifDemande(
    @Schema(description = "Ce qu'il développe.", example = "SERVICE") @NotNull
        NatureDObjectif nature,
    @Schema(
            description = "Son nom.",
            pattern = UneLigne.FORME,
            example = "Ouvrir des places en crèche")
        @NotNull
        @Size(max = 200)
        @UneLigne
        String libelle,
    @Schema(description = "Ce qu'il recouvre.", pattern = TexteLibre.FORME)
        @Size(max = 10000)
        @TexteLibre
        @Nullable String description,
    @Schema(
            description = "Sa thématique ; absente : toute la convention.",
            example = "PETITE_ENFANCE")
        @Nullable ThematiqueDeConvention thematique,
    @Schema(description = "Les priorités de la Cog qu'il sert.", uniqueItems = true)
        @Size(max = 5)
        @ElementsUniques
        @Nullable List<@NotNull PrioriteCog> priorites,
    @Schema(
            description = "La mesure au départ, quatre décimales au plus.",
            minimum = "0",
            maximum = "1000000000",
            multipleOf = 0.0001,
            example = "40")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1000000000")
        @Decimales(4)
        BigDecimal reference,
    @Schema(
            description = "La mesure à atteindre, du côté de la référence que dit le sens.",
            minimum = "0",
            maximum = "1000000000",
            multipleOf = 0.0001,
            example = "52")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1000000000")
        @Decimales(4)
        BigDecimal cible,
    @Schema(description = "Ce qui est compté.", pattern = UneLigne.FORME, example = "places")
        @NotNull
        @Size(max = 100)
        @UneLigne
        String unite,
    @Schema(description = "Où la mesure doit aller.", example = "HAUSSE") @NotNull
        SensDObjectif sens,
    @Schema(
            description = "Le jour auquel la cible est atteinte, dans la période de la convention.",
            example = "2027-12-31")
        @NotNull
        @DateValide
        LocalDate echeance) {

  static final FormeDeDemande<ObjectifDemande, Objectif.Texte> FORME =
      new FormeDeDemande<>(
          ObjectifDemande.class, 131_072, ObjectifDemande::texte, ObjectifDemande::de);

  private Objectif.Texte texte() {
    return new Objectif.Texte(
        nature,
        libelle,
        description,
        thematique,
        priorites == null ? List.of() : priorites,
        reference,
        cible,
        unite,
        sens,
        echeance);
  }

  private static ObjectifDemande de(Objectif.Texte t) {
    return new ObjectifDemande(
        t.nature(),
        t.libelle(),
        t.description(),
        t.thematique(),
        t.priorites(),
        t.reference(),
        t.cible(),
        t.unite(),
        t.sens(),
        t.echeance());
  }
}
