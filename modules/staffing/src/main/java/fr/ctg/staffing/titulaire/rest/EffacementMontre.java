package fr.ctg.staffing.titulaire.rest;

import fr.ctg.staffing.titulaire.model.Effacement;
import fr.ctg.staffing.titulaire.model.MotifDEffacement;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a person was erased, as it is shown. */
@Schema(name = "Effacement", description = "L'effacement d'une personne.")
public record EffacementMontre(
    @Schema(required = true, description = "Pourquoi.", example = "DEMANDE_DE_LA_PERSONNE")
        MotifDEffacement motif,
    @Schema(required = true, description = "Quel jour.", example = "2026-11-02") LocalDate le) {

  static @Nullable EffacementMontre de(@Nullable Effacement effacement) {
    return effacement == null ? null : new EffacementMontre(effacement.motif(), effacement.le());
  }
}
