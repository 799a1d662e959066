package fr.ctg.convention.rest;

import fr.ctg.convention.model.Precedente;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.PeriodeOrdonnee;
import fr.ctg.platform.validation.UneLigne;
import fr.ctg.shared.Periode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A convention that another one renews and that is not recorded here, as it is given and shown.
 *
 * @param libelle what it was called
 * @param debut its first day
 * @param fin its last day
 */
@PeriodeOrdonnee
@Schema(
    name = "PrecedenteExterne",
    description = "Une convention renouvelée qui n'est pas enregistrée ici.",
    additionalProperties = Schema.False.class)
public record PrecedenteExterne(
    @Schema(
            description = "Son nom, et où la trouver.",
            pattern = Textes.LIGNE,
            example = "CTG du Pays de Saint-Malo 2018-2021, délibération du 12 décembre 2017")
        @NotNull
        @Size(max = 400)
        @UneLigne
        String libelle,
    @Schema(description = "Premier jour.", example = "2018-01-01") @NotNull @DateValide
        LocalDate debut,
    @Schema(description = "Dernier jour, compris.", example = "2021-12-31") @NotNull @DateValide
        LocalDate fin) {

  static @Nullable PrecedenteExterne de(Precedente.@Nullable Externe externe) {
    return externe == null
        ? null
        : new PrecedenteExterne(
            externe.libelle(), externe.periode().debut(), externe.periode().fin());
  }

  /** It as the model has it; nothing of one that has a fault. */
  static Precedente.@Nullable Externe externe(@Nullable PrecedenteExterne lue) {
    return lue == null
            || lue.libelle == null
            || lue.debut == null
            || lue.fin == null
            || lue.fin.isBefore(lue.debut)
        ? null
        : new Precedente.Externe(lue.libelle, new Periode(lue.debut, lue.fin));
  }
}
