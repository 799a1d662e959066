package fr.ctg.staffing.absence.model;

import fr.ctg.shared.Periode;
import fr.ctg.staffing.FaitsDUneAbsence;
import fr.ctg.staffing.MotifDAbsence;
import fr.ctg.staffing.poste.model.PartieDePoste;
import fr.ctg.staffing.poste.model.Poste;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A leave of the holder of a post (FIN-ABSENCE). No medical reason is ever kept.
 *
 * @param id its identifier
 * @param poste its post
 * @param convention that post's convention
 * @param caf that convention's Caf
 * @param version how many times it was written, from 1
 * @param texte what it says
 */
public record Absence(UUID id, UUID poste, UUID convention, String caf, int version, Texte texte)
    implements PartieDePoste<Absence.Texte> {

  /**
   * What it says.
   *
   * @param motif why, as far as the rules tell reasons apart
   * @param debut its first day
   * @param fin its last day
   */
  public record Texte(MotifDAbsence motif, LocalDate debut, LocalDate fin) {

    /** Its days. */
    public Periode jours() {
      return new Periode(debut, fin);
    }
  }

  /** A new one of that post. */
  public static Absence nouvelle(UUID id, Poste poste, Texte texte) {
    return new Absence(id, poste.id(), poste.convention(), poste.caf(), 1, texte);
  }

  /** It, saying that. */
  public Absence corrigee(Texte nouveau) {
    return new Absence(id, poste, convention, caf, version + 1, nouveau);
  }

  /** What the rules look at of it. */
  public FaitsDUneAbsence faits() {
    return new FaitsDUneAbsence(texte.motif(), texte.jours());
  }
}
