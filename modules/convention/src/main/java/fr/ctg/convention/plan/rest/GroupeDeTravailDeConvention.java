package fr.ctg.convention.plan.rest;

import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.plan.model.GroupeDeTravail;
import fr.ctg.convention.rest.ConventionsResource;
import fr.ctg.convention.rest.Textes;
import fr.ctg.platform.http.Ressource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A working group, as it is shown. */
@Schema(name = "GroupeDeTravail", description = "Un groupe de travail d'une convention.")
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
    implements Ressource {

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

  @Override
  public String marque() {
    return Integer.toString(version);
  }
}
