package fr.ctg.staffing;

import fr.ctg.shared.Periode;
import fr.ctg.shared.ValeurRefusee;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at of a post of chargé de coopération (CCT).
 *
 * @param reference its reference, unique in its team
 * @param succede the reference of the post of its team whose chair it takes over, or {@code null}
 * @param mission what it is in charge of
 * @param emploi its terms of employment
 * @param ouverture its own first day
 * @param fermeture its own last day, or {@code null} while it is open
 * @param cle its forecast allocation key
 * @param origine where its financing comes from
 * @param titulaire its holder, or {@code null} while it has none
 * @param absences the leaves of its holder
 * @param vacances the times without a holder
 */
public record FaitsDUnPoste(
    String reference,
    @Nullable String succede,
    Mission mission,
    Emploi emploi,
    LocalDate ouverture,
    @Nullable LocalDate fermeture,
    CleDeRepartition cle,
    Origine origine,
    @Nullable FaitsDUnTitulaire titulaire,
    List<FaitsDUneAbsence> absences,
    List<FaitsDUneVacance> vacances) {

  /**
   * @throws ValeurRefusee when it closes before it opens
   */
  public FaitsDUnPoste {
    if (fermeture != null && fermeture.isBefore(ouverture)) {
      throw new ValeurRefusee(
          "Fermeture du poste " + reference, fermeture, "le jour de l'ouverture ou après");
    }
    absences = List.copyOf(absences);
    vacances = List.copyOf(vacances);
  }

  /** The same with those leaves of its holder and those times without one. */
  public FaitsDUnPoste avec(List<FaitsDUneAbsence> autres, List<FaitsDUneVacance> vides) {
    return new FaitsDUnPoste(
        reference, succede, mission, emploi, ouverture, fermeture, cle, origine, titulaire, autres,
        vides);
  }

  /** The days that are in its own opening and in that convention's period; {@code null}: none. */
  public @Nullable Periode ouvertureDans(FaitsDUneConvention convention) {
    return Periode.depuis(ouverture, fermeture).commune(convention.periode());
  }

  /** Whether nobody holds it, and no time without a holder is told either. */
  public boolean estSansPersonne() {
    return titulaire == null && vacances.isEmpty();
  }
}
