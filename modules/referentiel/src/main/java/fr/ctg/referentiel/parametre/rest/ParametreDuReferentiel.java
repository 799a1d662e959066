package fr.ctg.referentiel.parametre.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.rest.SourceCitee;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A value of a parameter in force, as it is shown. */
@Schema(
    name = "ParametreDuReferentiel",
    description = "Une valeur en vigueur, datée et sourcée.",
    extensions = @Extension(name = Page.NOM, value = "PageDeParametres"))
public record ParametreDuReferentiel(
    @Schema(required = true, description = "Son code.", maxLength = 64, example = "forfait-etp")
        String code,
    @Schema(required = true, description = "La valeur, exacte.") BigDecimal valeur,
    @Schema(required = true, description = "Son unité.", maxLength = 64, example = "EUR/ETP/an")
        String unite,
    @Schema(required = true, description = "Si une Caf peut avoir la sienne (LOCALE).")
        Portee portee,
    @Schema(
            description = "La Caf dont c'est la valeur ; absente pour la valeur nationale.",
            maxLength = 8)
        @Nullable String caf,
    @Schema(required = true, description = "Son premier jour.") LocalDate depuis,
    @Schema(description = "Son dernier jour, s'il est connu.") @Nullable LocalDate jusquA,
    @Schema(required = true, description = "Si les mots donnent la valeur ou si elle en est tirée.")
        Fondement fondement,
    @Schema(required = true, description = "Les mots qui la fondent.") SourceCitee source,
    @Schema(required = true, description = "Quand elle a été enregistrée.") Instant enregistreLe,
    @Schema(
            description = "Pourquoi elle a été écrite ; absent de celles transcrites des sources.",
            maxLength = 1000)
        @Nullable String motif) {

  static final TrancheDeListe.Forme<ParametreDuReferentiel, String> LISTE =
      new TrancheDeListe.Forme<>("parametres", ParametreDuReferentiel.class, Cle.CODE);

  static ParametreDuReferentiel de(Parametre p) {
    return new ParametreDuReferentiel(
        p.code(),
        p.valeur(),
        p.unite(),
        p.portee(),
        p.caf(),
        p.depuis(),
        p.jusquA(),
        p.fondement(),
        SourceCitee.de(p.source()),
        p.enregistreLe(),
        p.motif());
  }
}
