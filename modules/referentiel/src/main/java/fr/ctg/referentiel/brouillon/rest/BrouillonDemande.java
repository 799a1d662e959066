package fr.ctg.referentiel.brouillon.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.referentiel.brouillon.model.NouveauBrouillon;
import fr.ctg.referentiel.model.EnteteDeVersion;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import fr.ctg.referentiel.rest.SourceDonnee;
import fr.ctg.shared.Fondement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A draft to be created.
 *
 * @param code its code
 * @param libelle its name
 * @param debut the first day that is meant
 * @param modele the published version whose texts it begins with
 * @param source the words that date it
 * @param fondement whether the words give the day or it is read so
 */
@Schema(
    name = "BrouillonDemande",
    description = "Un brouillon de version à créer.",
    additionalProperties = Schema.False.class)
public record BrouillonDemande(
    @Schema(
            description = "Son code, qui n'est celui d'aucune autre version.",
            minLength = 1,
            maxLength = 40,
            pattern = FormesDuReferentiel.VERSION,
            example = "cnaf-2090")
        @NotNull
        @Pattern(regexp = FormesDuReferentiel.VERSION)
        String code,
    @Schema(
            description = "Son nom.",
            minLength = 1,
            pattern = FormesDuReferentiel.TEXTE,
            example = "Référentiel d'emploi 2090")
        @NotNull
        @Size(max = 200)
        @TexteLibre
        String libelle,
    @Schema(
            description = "Le premier jour envisagé ; la publication dit celui qui vaut.",
            example = "2090-01-01")
        @NotNull
        @DateValide
        LocalDate debut,
    @Schema(
            description = "La version publiée dont les textes sont repris.",
            maxLength = 40,
            pattern = FormesDuReferentiel.VERSION,
            example = "cnaf-2019")
        @NotNull
        @Pattern(regexp = FormesDuReferentiel.VERSION)
        String modele,
    @Schema(description = "Les mots qui la datent.") @NotNull @Valid SourceDonnee source,
    @Schema(
            description = "Si les mots donnent ce premier jour ou s'il est lu ainsi.",
            defaultValue = "TEXTE",
            example = "TEXTE")
        @Nullable Fondement fondement) {
  static final FormeDeDemande<BrouillonDemande, NouveauBrouillon> FORME =
      new FormeDeDemande<>(
          BrouillonDemande.class, FormesDuReferentiel.OCTETS_MAX, BrouillonDemande::voulu);

  private NouveauBrouillon voulu() {
    return new NouveauBrouillon(
        code,
        modele,
        new EnteteDeVersion(
            libelle,
            debut,
            fondement == null ? Fondement.TEXTE : fondement,
            SourceDonnee.citation(source)));
  }
}
