package fr.ctg.convention.plan.rest;

import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.plan.model.GroupeDeTravail;
import fr.ctg.convention.rest.ConventionsResource;
import fr.ctg.convention.rest.Textes;
import fr.ctg.platform.http.RessourceNumerotee;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A working group, as it is shown. */
@Schema(
    name = "GroupeDeTravail",
    description = "Un groupe de travail d'une convention.",
    extensions = @Extension(name = Page.NOM, value = "PageDeGroupesDeTravail"))
public record GroupeDeTravailDeConvention(
    @Schema(required = true, description = "Son identifiant.", format = "uuid") UUID id,
    @Schema(required = true, description = "Sa convention.", format = "uuid") UUID convention,
    @Schema(
            required = true,
            description = "Combien de fois il a été écrit.",
            minimum = "1",
            example = "1")
        int version,
    @Schema(
            required = true,
            description = "Son nom.",
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "Groupe parentalité")
        String libelle,
    @Schema(description = "Sa thématique.", example = "PARENTALITE")
        @Nullable ThematiqueDeConvention thematique,
    @Schema(required = true, description = "Ses membres.", maxItems = 200)
        List<IntervenantMontre> membres)
    implements RessourceNumerotee {

  static final TrancheDeListe.Forme<GroupeDeTravailDeConvention, UUID> LISTE =
      new TrancheDeListe.Forme<>(
          "groupes-de-travail", GroupeDeTravailDeConvention.class, Cle.IDENTIFIANT);

  static GroupeDeTravailDeConvention de(GroupeDeTravail g) {
    return new GroupeDeTravailDeConvention(
        g.id(),
        g.convention(),
        g.version(),
        g.texte().libelle(),
        g.texte().thematique(),
        g.texte().membres().stream().map(IntervenantMontre::de).toList());
  }

  @Override
  public String adresse() {
    return ConventionsResource.ADRESSE + "/" + convention + "/groupes-de-travail/" + id;
  }
}
