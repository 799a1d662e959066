package fr.ctg.referentiel.parametre.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.ctg.platform.http.Ressource;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.model.Place;
import fr.ctg.referentiel.parametre.model.ValeurEcrite;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import fr.ctg.referentiel.rest.SourceCitee;
import fr.ctg.shared.Fondement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recorded value of a parameter, as it is shown; its author is not. */
@Schema(
    name = "ValeurDeParametre",
    description = "Une valeur enregistrée d'un paramètre, en vigueur ou non.",
    extensions = @Extension(name = Page.NOM, value = "PageDeValeurs"))
public record ValeurDeParametre(
    @Schema(
            required = true,
            description = "Le code du paramètre.",
            maxLength = 64,
            example = "etp-minimum-pilote")
        String code,
    @Schema(
            description = "La Caf dont c'est la valeur ; absente pour une valeur nationale.",
            maxLength = 8)
        @Nullable String caf,
    @Schema(required = true, description = "Son premier jour.") LocalDate depuis,
    @Schema(required = true, description = "La valeur, exacte.") BigDecimal valeur,
    @Schema(required = true, description = "Son unité.", maxLength = 64, example = "ETP")
        String unite,
    @Schema(required = true, description = "Si les mots la donnent ou si elle en est tirée.")
        Fondement fondement,
    @Schema(
            required = true,
            description =
                "Les mots qui la fondent ; pour la valeur propre à une Caf, ceux de la valeur nationale"
                    + " dont elle s'écarte.")
        SourceCitee source,
    @Schema(required = true, description = "Quand elle a été enregistrée.") Instant enregistreLe,
    @Schema(
            description = "Pourquoi elle a été écrite ; absent de celles transcrites des sources.",
            maxLength = FormesDuReferentiel.MOTIF_MAX)
        @Nullable String motif,
    @JsonIgnore String adresse,
    @JsonIgnore String marque)
    implements Ressource {

  static final TrancheDeListe.Forme<ValeurDeParametre, Place> LISTE =
      new TrancheDeListe.Forme<>(
          "valeurs", ValeurDeParametre.class, new Cle<>(2, Place::textes, Place::lue));

  /** It has no address of its own: that of the history as it begins with it stands for it. */
  public static ValeurDeParametre de(ValeurEcrite v) {
    return new ValeurDeParametre(
        v.code(),
        v.caf(),
        v.depuis(),
        v.valeur(),
        v.unite(),
        v.fondement(),
        SourceCitee.de(v.source()),
        v.enregistreLe(),
        v.motif(),
        "/api/v1/referentiel/parametres/"
            + v.code()
            + "/valeurs?limite=1"
            + (v.caf() == null ? "" : "&caf=" + v.caf())
            + "&connuLe="
            + v.enregistreLe(),
        Long.toString(v.id()));
  }
}
