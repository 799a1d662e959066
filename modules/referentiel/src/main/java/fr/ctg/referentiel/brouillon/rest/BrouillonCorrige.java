package fr.ctg.referentiel.brouillon.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.referentiel.model.EnteteDeVersion;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import fr.ctg.referentiel.rest.SourceDonnee;
import fr.ctg.shared.Fondement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a draft says of itself, as a whole; a correction may leave members out.
 *
 * @param libelle its name
 * @param debut the first day that is meant
 * @param source the words that date it
 * @param fondement whether the words give the day or it is read so
 */
@Schema(
    name = "BrouillonCorrige",
    description = "Un brouillon (JSON Merge Patch) : ce qui est absent reste.",
    additionalProperties = Schema.False.class)
public record BrouillonCorrige(
    @Schema(
            description = "Son nom.",
            minLength = 1,
            pattern = FormesDuReferentiel.TEXTE,
            example = "Référentiel d'emploi 2090")
        @NotNull
        @Size(max = 200)
        @TexteLibre
        String libelle,
    @Schema(description = "Le premier jour envisagé.", example = "2090-01-01") @NotNull
        LocalDate debut,
    @Schema(description = "Les mots qui la datent.") @NotNull @Valid SourceDonnee source,
    @Schema(description = "Si les mots donnent ce premier jour ou s'il est lu ainsi.") @NotNull
        Fondement fondement) {

  static final FormeDeDemande<BrouillonCorrige, EnteteDeVersion> FORME =
      new FormeDeDemande<>(
          BrouillonCorrige.class,
          FormesDuReferentiel.OCTETS_MAX,
          BrouillonCorrige::entete,
          BrouillonCorrige::de);

  private EnteteDeVersion entete() {
    return new EnteteDeVersion(libelle, debut, fondement, SourceDonnee.citation(source));
  }

  private static BrouillonCorrige de(EnteteDeVersion e) {
    return new BrouillonCorrige(
        e.libelle(),
        e.debut(),
        new SourceDonnee(e.source().document(), e.source().section(), e.source().citation()),
        e.fondement());
  }
}
