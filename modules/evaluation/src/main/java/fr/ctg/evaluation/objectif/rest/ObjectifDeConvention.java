package fr.ctg.evaluation.objectif.rest;

import fr.ctg.convention.PrioriteCog;
import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.evaluation.objectif.model.NatureDObjectif;
import fr.ctg.evaluation.objectif.model.Objectif;
import fr.ctg.evaluation.objectif.model.SensDObjectif;
import fr.ctg.platform.http.RessourceNumerotee;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.platform.validation.UneLigne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An objective of a convention, as it is shown. */
@Schema(
    name = "Objectif",
    description = "Un objectif de coopération d'une convention.",
    extensions = @Extension(name = Page.NOM, value = "PageDObjectifs"))
public record ObjectifDeConvention(
    @Schema(required = true, description = "Son identifiant.", format = "uuid") UUID id,
    @Schema(required = true, description = "Sa convention.", format = "uuid") UUID convention,
    @Schema(
            required = true,
            description = "Combien de fois il a été écrit.",
            minimum = "1",
            example = "1")
        int version,
    @Schema(required = true, description = "Ce qu'il développe.", example = "SERVICE")
        NatureDObjectif nature,
    @Schema(
            required = true,
            description = "Son nom.",
            maxLength = 200,
            pattern = UneLigne.FORME,
            example = "Ouvrir des places en crèche")
        String libelle,
    @Schema(description = "Ce qu'il recouvre.", maxLength = 10000, pattern = TexteLibre.FORME)
        @Nullable String description,
    @Schema(
            description = "Sa thématique ; absente : toute la convention.",
            example = "PETITE_ENFANCE")
        @Nullable ThematiqueDeConvention thematique,
    @Schema(required = true, description = "Les priorités de la Cog qu'il sert.", maxItems = 5)
        List<PrioriteCog> priorites,
    @Schema(
            required = true,
            description = "La mesure au départ.",
            minimum = "0",
            maximum = "1000000000",
            example = "40")
        BigDecimal reference,
    @Schema(
            required = true,
            description = "La mesure à atteindre.",
            minimum = "0",
            maximum = "1000000000",
            example = "52")
        BigDecimal cible,
    @Schema(
            required = true,
            description = "Ce qui est compté.",
            maxLength = 100,
            pattern = UneLigne.FORME,
            example = "places")
        String unite,
    @Schema(required = true, description = "Où la mesure doit aller.", example = "HAUSSE")
        SensDObjectif sens,
    @Schema(
            required = true,
            description = "Le jour auquel la cible est atteinte.",
            example = "2027-12-31")
        LocalDate echeance)
    implements RessourceNumerotee {

  static final String ADRESSE = "/api/v1/conventions/{id}/objectifs";

  static final TrancheDeListe.Forme<ObjectifDeConvention, UUID> LISTE =
      new TrancheDeListe.Forme<>("objectifs", ObjectifDeConvention.class, Cle.IDENTIFIANT);

  static ObjectifDeConvention de(Objectif o) {
    Objectif.Texte texte = o.texte();
    return new ObjectifDeConvention(
        o.id(),
        o.convention(),
        o.version(),
        texte.nature(),
        texte.libelle(),
        texte.description(),
        texte.thematique(),
        texte.priorites(),
        texte.reference(),
        texte.cible(),
        texte.unite(),
        texte.sens(),
        texte.echeance());
  }

  @Override
  public String adresse() {
    return ADRESSE.replace("{id}", convention.toString()) + "/" + id;
  }
}
