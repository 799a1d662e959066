package fr.ctg.referentiel.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.ctg.platform.http.Ressource;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.referentiel.model.VersionVue;
import fr.ctg.shared.Fondement;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of the job reference, as it is shown. */
@Schema(
    name = "VersionDuReferentiel",
    description = "Une version du référentiel d'emploi.",
    extensions = @Extension(name = Page.NOM, value = "PageDeVersions"))
public record VersionDuReferentiel(
    @Schema(required = true, description = "Son code.", maxLength = 40, example = "cnaf-2019")
        String code,
    @Schema(required = true, description = "Son nom.", maxLength = 200) String libelle,
    @Schema(
            required = true,
            description =
                "Son état ; publiée, elle ne change plus ; abrogée, elle vaut encore jusqu'à son"
                    + " dernier jour.")
        EtatVersion etat,
    @Schema(
            required = true,
            description = "Son premier jour ; d'un brouillon, celui qui est envisagé.")
        LocalDate debut,
    @Schema(description = "Son dernier jour, s'il est connu.") @Nullable LocalDate fin,
    @Schema(
            required = true,
            description = "Si le texte donne ce premier jour ou s'il est lu ainsi.")
        Fondement fondement,
    @Schema(required = true, description = "Les mots qui la datent.") SourceCitee source,
    @Schema(
            description = "La version dont elle a été clonée ; absente de la première.",
            maxLength = 40,
            example = "cnaf-2019")
        @Nullable String modele,
    @Schema(description = "Quand sa publication a été enregistrée ; absent d'un brouillon.")
        @Nullable Instant publieeLe,
    @Schema(
            description = "Pourquoi elle a été publiée ; absent de ce qui vient avec le produit.",
            maxLength = FormesDuReferentiel.MOTIF_MAX)
        @Nullable String motifDePublication,
    @Schema(description = "Quand son abrogation a été enregistrée, si elle l'a été.")
        @Nullable Instant abrogeeLe,
    @Schema(
            description = "Pourquoi elle a été abrogée, si elle l'a été.",
            maxLength = FormesDuReferentiel.MOTIF_MAX)
        @Nullable String motifDAbrogation,
    @JsonIgnore String marque)
    implements Ressource {

  static final TrancheDeListe.Forme<VersionDuReferentiel, String> VERSIONS =
      new TrancheDeListe.Forme<>("versions", VersionDuReferentiel.class, Cle.CODE);

  /** How the list of drafts is told. */
  public static final TrancheDeListe.Forme<VersionDuReferentiel, String> BROUILLONS =
      new TrancheDeListe.Forme<>("brouillons", VersionDuReferentiel.class, Cle.CODE);

  /** Where those that may still be written stand, each under its code. */
  public static final String ADRESSE = "/api/v1/referentiel/brouillons/";

  /** A version or a draft, as it is shown. */
  public static VersionDuReferentiel de(VersionVue v) {
    return new VersionDuReferentiel(
        v.code(),
        v.libelle(),
        v.etat(),
        v.debut(),
        v.fin(),
        v.fondement(),
        SourceCitee.de(v.source()),
        v.modele(),
        v.publication() == null ? null : v.publication().enregistreLe(),
        v.publication() == null ? null : v.publication().motif(),
        v.abrogation() == null ? null : v.abrogation().enregistreLe(),
        v.abrogation() == null ? null : v.abrogation().motif(),
        v.marque());
  }

  @Override
  public String adresse() {
    return ADRESSE + code;
  }
}
