package fr.ctg.funding.rest;

import fr.ctg.funding.model.DecompteDeVacance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a vacancy takes off in a year, as it is shown. */
@Schema(
    name = "DecompteDeVacance",
    description = "Ce qu'une vacance retire dans une année, avec et sans l'écrit à la Caf.")
public record DecompteDeVacanceMontre(
    @Schema(required = true, description = "Le poste.", format = "uuid") UUID poste,
    @Schema(required = true, description = "La vacance.", format = "uuid") UUID vacance,
    @Schema(
            required = true,
            description = "L'année.",
            minimum = "2018",
            maximum = "2100",
            example = "2026")
        int annee,
    @Schema(required = true, description = "Son premier jour.", example = "2026-02-10")
        LocalDate debut,
    @Schema(description = "Son dernier jour ; absent : en cours.", example = "2026-09-30")
        @Nullable LocalDate fin,
    @Schema(
            description = "Le jour de l'écrit de la collectivité à la Caf ; absent : aucun.",
            example = "2026-02-12")
        @Nullable LocalDate notification,
    @Schema(
            description =
                "Le dernier jour du délai, et le dernier où l'écrit peut encore l'ouvrir ; absent : les"
                    + " vacances ne retirent rien.",
            example = "2026-05-09")
        @Nullable LocalDate dernierJourDuDelai,
    @Schema(required = true, description = "L'écrit enregistré ouvre le délai.", example = "true")
        boolean delaiAccorde,
    @Schema(required = true, description = "Ce que la vacance retire, telle qu'elle est.")
        PerteMontree enregistree,
    @Schema(required = true, description = "Ce qu'elle retirerait, écrite à temps.")
        PerteMontree avecEcrit,
    @Schema(required = true, description = "Ce qu'elle retirerait, sans écrit.")
        PerteMontree sansEcrit,
    @Schema(
            required = true,
            description = "Ce que coûte chaque mois retiré de plus, en euros.",
            minimum = "0",
            example = "1600.00")
        BigDecimal parMois) {

  /**
   * What is taken off.
   *
   * @param mois the months, by their numbers
   * @param montant in euros
   */
  @Schema(name = "PerteDeVacance", description = "Des mois retirés et leur montant.")
  public record PerteMontree(
      @Schema(
              required = true,
              description = "Les mois retirés, de 1 (janvier) à 12.",
              maxItems = 12,
              example = "[6, 7, 8, 9]")
          List<Integer> mois,
      @Schema(
              required = true,
              description = "Leur montant, en euros, comme si aucune règle bloquante ne manquait.",
              example = "6400.00")
          BigDecimal montant) {

    private static PerteMontree de(DecompteDeVacance.Perte perte) {
      return new PerteMontree(perte.mois(), perte.montant().decimal());
    }
  }

  static DecompteDeVacanceMontre de(DecompteDeVacance d) {
    return new DecompteDeVacanceMontre(
        d.vacance().poste(),
        d.vacance().id(),
        d.annee(),
        d.vacance().faits().debut(),
        d.vacance().faits().fin(),
        d.vacance().faits().notification(),
        d.dernierJourDuDelai(),
        d.delaiAccorde(),
        PerteMontree.de(d.enregistree()),
        PerteMontree.de(d.avecEcrit()),
        PerteMontree.de(d.sansEcrit()),
        d.parMois().decimal());
  }
}
