package fr.ctg.staffing.vacance.model;

import fr.ctg.shared.Periode;
import fr.ctg.staffing.FaitsDUneVacance;
import fr.ctg.staffing.poste.model.PartieDePoste;
import fr.ctg.staffing.poste.model.Poste;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a post has no holder (FIN-VACANCE).
 *
 * @param id its identifier
 * @param poste its post
 * @param convention that post's convention
 * @param caf that convention's Caf
 * @param version how many times it was written, from 1
 * @param texte what it says
 */
public record Vacance(UUID id, UUID poste, UUID convention, String caf, int version, Texte texte)
    implements PartieDePoste<Vacance.Texte> {

  /**
   * What it says.
   *
   * @param debut its first day
   * @param fin its last day; none: it lasts
   * @param notification the day on which the collectivité told the Caf in writing; none: it did not
   */
  public record Texte(LocalDate debut, @Nullable LocalDate fin, @Nullable LocalDate notification) {

    /** Its days. */
    public Periode jours() {
      return Periode.depuis(debut, fin);
    }
  }

  /** A new one of that post. */
  public static Vacance nouvelle(UUID id, Poste poste, Texte texte) {
    return new Vacance(id, poste.id(), poste.convention(), poste.caf(), 1, texte);
  }

  /** It, saying that. */
  public Vacance corrigee(Texte nouveau) {
    return new Vacance(id, poste, convention, caf, version + 1, nouveau);
  }

  /** What the rules look at of it. */
  public FaitsDUneVacance faits() {
    return new FaitsDUneVacance(texte.debut(), texte.fin(), texte.notification());
  }
}
