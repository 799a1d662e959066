package fr.ctg.convention.rest;

import fr.ctg.convention.application.TenirPlanDAction.Lu;
import fr.ctg.convention.model.GroupeDeTravail;
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
        List<IntervenantMontre> membres) {

  static GroupeDeTravailDeConvention de(GroupeDeTravail g, Lu<?> lu) {
    return new GroupeDeTravailDeConvention(
        g.id(),
        g.convention(),
        g.version(),
        g.libelle(),
        g.thematique() == null ? null : ThematiqueDeConvention.valueOf(g.thematique()),
        g.membres().stream().map(m -> IntervenantMontre.de(m, lu)).toList());
  }

  GroupeDeTravailDemande demande() {
    return new GroupeDeTravailDemande(
        libelle, thematique, membres.stream().map(IntervenantMontre::demande).toList());
  }
}
