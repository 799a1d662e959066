package fr.ctg.convention.plan.rest;

import fr.ctg.convention.PrioriteCog;
import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.plan.model.EtatDeFiche;
import fr.ctg.convention.plan.model.FicheAction;
import fr.ctg.convention.rest.ConventionsResource;
import fr.ctg.convention.rest.Textes;
import fr.ctg.platform.http.RessourceNumerotee;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An action of a convention's plan, as it is shown. */
@Schema(
    name = "FicheAction",
    description = "Une fiche action d'une convention.",
    extensions = @Extension(name = Page.NOM, value = "PageDeFichesAction"))
public record FicheActionDeConvention(
    @Schema(required = true, description = "Son identifiant.", format = "uuid") UUID id,
    @Schema(required = true, description = "Sa convention.", format = "uuid") UUID convention,
    @Schema(
            required = true,
            description = "Combien de fois elle a été écrite.",
            minimum = "1",
            example = "1")
        int version,
    @Schema(
            required = true,
            description = "Son nom.",
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "Ouvrir un lieu d'accueil enfants-parents")
        String libelle,
    @Schema(description = "Ce qu'elle prévoit.", maxLength = 10000, pattern = Textes.TEXTE)
        @Nullable String description,
    @Schema(required = true, description = "Sa thématique.", example = "PARENTALITE")
        ThematiqueDeConvention thematique,
    @Schema(description = "L'axe de la convention sous lequel elle est rangée.", format = "uuid")
        @Nullable UUID axe,
    @Schema(required = true, description = "Les priorités de la Cog qu'elle sert.", maxItems = 5)
        List<PrioriteCog> priorites,
    @Schema(required = true, description = "Premier jour.", example = "2026-03-01") LocalDate debut,
    @Schema(required = true, description = "Dernier jour, compris.", example = "2027-06-30")
        LocalDate fin,
    @Schema(required = true, description = "Où elle en est.", example = "PREVUE") EtatDeFiche etat,
    @Schema(description = "Qui en est responsable.") @Nullable IntervenantMontre responsable)
    implements RessourceNumerotee {

  static final TrancheDeListe.Forme<FicheActionDeConvention, UUID> LISTE =
      new TrancheDeListe.Forme<>("fiches-action", FicheActionDeConvention.class, Cle.IDENTIFIANT);

  static FicheActionDeConvention de(FicheAction f) {
    FicheAction.Texte texte = f.texte();
    return new FicheActionDeConvention(
        f.id(),
        f.convention(),
        f.version(),
        texte.libelle(),
        texte.description(),
        texte.thematique(),
        texte.axe(),
        texte.priorites(),
        texte.debut(),
        texte.fin(),
        texte.etat(),
        texte.responsable() == null ? null : IntervenantMontre.de(texte.responsable()));
  }

  @Override
  public String adresse() {
    return ConventionsResource.ADRESSE + "/" + convention + "/fiches-action/" + id;
  }
}
