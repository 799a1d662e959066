package fr.ctg.staffing.affectation.model;

import fr.ctg.shared.Periode;
import fr.ctg.staffing.poste.model.PartieDePoste;
import fr.ctg.staffing.poste.model.Poste;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody holds a post, from one day to another: part of the post, and so of its convention.
 *
 * @param id its identifier
 * @param poste the post
 * @param convention the post's convention
 * @param caf that convention's Caf
 * @param version how many times it was written, from 1
 * @param texte what it says
 */
public record Affectation(
    UUID id, UUID poste, UUID convention, String caf, int version, Texte texte)
    implements PartieDePoste<Affectation.Texte> {

  /**
   * What it says.
   *
   * @param titulaire who holds the post, or stands in for who does
   * @param debut the first day
   * @param fin the last day; none: as long as the post is open
   * @param consultationCaf the day on which the Caf was consulted on it (RECRUT-CONSULTATION)
   * @param nomination the day of the appointment
   * @param engagement the day on which the holder committed to work at the scale of the convention
   *     (EQUIPE-PERIMETRE)
   * @param remplace the assignment of whom it stands in for; none: it holds the post. Who stands in
   *     is recorded and changes nothing (FIN-ABSENCE)
   */
  public record Texte(
      UUID titulaire,
      LocalDate debut,
      @Nullable LocalDate fin,
      @Nullable LocalDate consultationCaf,
      @Nullable LocalDate nomination,
      @Nullable LocalDate engagement,
      @Nullable UUID remplace) {

    /** Its days. */
    public Periode jours() {
      return Periode.depuis(debut, fin);
    }
  }

  /** A new one of that post. */
  public static Affectation nouvelle(UUID id, Poste poste, Texte texte) {
    return new Affectation(id, poste.id(), poste.convention(), poste.caf(), 1, texte);
  }

  /** It, saying that. */
  public Affectation corrigee(Texte nouveau) {
    return new Affectation(id, poste, convention, caf, version + 1, nouveau);
  }

  /** Whether its holder stands in for another. */
  public boolean estUnRemplacement() {
    return texte.remplace() != null;
  }
}
