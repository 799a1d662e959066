package fr.ctg.convention.plan.rest;

import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.plan.model.GroupeDeTravail;
import fr.ctg.convention.rest.Textes;
import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.UneLigne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A working group. */
@Schema(
    name = "GroupeDeTravailDemande",
    description = "Un groupe de travail.",
    additionalProperties = Schema.False.class)
public record GroupeDeTravailDemande(
    @Schema(description = "Son nom.", pattern = Textes.LIGNE, example = "Groupe parentalité")
        @NotNull
        @Size(max = 200)
        @UneLigne
        String libelle,
    @Schema(description = "Sa thématique.", example = "PARENTALITE")
        @Nullable ThematiqueDeConvention thematique,
    @Schema(description = "Ses membres.") @Size(max = 200)
        @Nullable List<@NotNull @Valid IntervenantDemande> membres) {

  static final FormeDeDemande<GroupeDeTravailDemande, GroupeDeTravail.Texte> FORME =
      new FormeDeDemande<>(
          GroupeDeTravailDemande.class,
          131_072,
          GroupeDeTravailDemande::texte,
          GroupeDeTravailDemande::de);

  private GroupeDeTravail.Texte texte() {
    return new GroupeDeTravail.Texte(
        libelle,
        thematique,
        membres == null
            ? List.of()
            : membres.stream()
                .filter(Objects::nonNull)
                .map(IntervenantDemande::intervenant)
                .toList());
  }

  private static GroupeDeTravailDemande de(GroupeDeTravail.Texte t) {
    return new GroupeDeTravailDemande(
        t.libelle(), t.thematique(), t.membres().stream().map(IntervenantDemande::de).toList());
  }
}
