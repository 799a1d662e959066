package fr.ctg.referentiel.rest;

import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.referentiel.persistence.VersionVue;
import fr.ctg.shared.Fondement;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of the job reference, as it is shown. */
@Schema(name = "VersionDuReferentiel", description = "Une version du référentiel d'emploi.")
public record VersionDuReferentiel(
    @Schema(required = true, description = "Son code.", maxLength = 40, example = "cnaf-2019")
        String code,
    @Schema(required = true, description = "Son nom.", maxLength = 200) String libelle,
    @Schema(required = true, description = "Son état ; publiée, elle ne change plus.")
        EtatVersion etat,
    @Schema(required = true, description = "Son premier jour.") LocalDate debut,
    @Schema(description = "Son dernier jour, s'il est connu.") @Nullable LocalDate fin,
    @Schema(
            required = true,
            description = "Si le texte donne ce premier jour ou s'il est lu ainsi.")
        Fondement fondement,
    @Schema(required = true, description = "Les mots qui la datent.") SourceCitee source) {

  static VersionDuReferentiel de(VersionVue v) {
    return new VersionDuReferentiel(
        v.code(),
        v.libelle(),
        v.etat(),
        v.debut(),
        v.fin(),
        v.fondement(),
        new SourceCitee(v.document(), v.section(), v.citation()));
  }
}
