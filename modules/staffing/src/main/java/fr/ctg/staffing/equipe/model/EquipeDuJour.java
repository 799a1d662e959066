package fr.ctg.staffing.equipe.model;

import fr.ctg.shared.Constat;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.staffing.FaitsDUnPoste;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The team of a convention on one day, and what the staffing rules find on it.
 *
 * @param convention the convention
 * @param jour the day
 * @param auRenouvellement whether the rules were asked as if it were a renewal's team, which the
 *     floors bind (ETP-ENTREE-EN-VIGUEUR)
 * @param membres its posts that are open that day, by their first days
 * @param constats the findings, in the order of the catalogue, then of the posts
 */
public record EquipeDuJour(
    UUID convention,
    LocalDate jour,
    boolean auRenouvellement,
    List<Membre> membres,
    List<Constat> constats) {

  public EquipeDuJour {
    membres = List.copyOf(membres);
    constats = List.copyOf(constats);
  }

  /**
   * A post of the team.
   *
   * @param poste its identifier
   * @param faits what the rules look at of it
   * @param pilote whether it pilots: it says so, or is the only one
   * @param etpCooperation its cooperation time; {@code null} while the share of management is not
   *     known
   * @param vacant whether a vacancy of it is recorded on that day
   */
  public record Membre(
      UUID poste,
      FaitsDUnPoste faits,
      boolean pilote,
      @Nullable Etp etpCooperation,
      boolean vacant) {

    /** Its working time, as it was agreed. */
    public Etp etp() {
      return faits.emploi().etp();
    }

    /** Whether somebody works on it: it has a holder and is not vacant. */
    public boolean pourvu() {
      return faits.titulaire() != null && !vacant;
    }
  }

  /** The working time that was agreed, in all. */
  public Etp etpConvenu() {
    return somme(membres);
  }

  /** The working time that is consumed: that of the posts on which somebody works. */
  public Etp etpConsomme() {
    return somme(membres.stream().filter(Membre::pourvu).toList());
  }

  private static Etp somme(List<Membre> membres) {
    return new Etp(
        membres.stream().map(m -> m.etp().valeur()).reduce(Fraction.ZERO, Fraction::plus));
  }

  /** The working time by territory and group. */
  public TableauDEtp tableau() {
    return TableauDEtp.de(membres.stream().map(Membre::faits).toList());
  }
}
