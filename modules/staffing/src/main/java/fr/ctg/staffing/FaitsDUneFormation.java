package fr.ctg.staffing;

import fr.ctg.shared.ValeurRefusee;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at of a training of a holder.
 *
 * @param type what kind it is
 * @param niveau the level it leads to in the national register (RNCP); required when it qualifies
 * @param domaine its field
 * @param statut how far it is
 * @param payeur who pays, or {@code null} where nobody is named
 */
public record FaitsDUneFormation(
    Type type, @Nullable Integer niveau, Domaine domaine, Statut statut, @Nullable Payeur payeur) {

  /** What kind of training it is. */
  public enum Type {
    QUALIFIANTE,
    COMPLEMENTAIRE,
    /** A collective training of the network of chargés de coopération. */
    COLLECTIVE
  }

  /** How far a training is. */
  public enum Statut {
    PREVUE,
    EN_COURS,
    OBTENUE,
    ABANDONNEE
  }

  /** Who pays for a training. */
  public enum Payeur {
    COLLECTIVITE,
    CAF,
    AUTRE
  }

  /**
   * @throws ValeurRefusee when a qualifying training has no level
   */
  public FaitsDUneFormation {
    if (type == Type.QUALIFIANTE && niveau == null) {
      throw new ValeurRefusee("Formation", type, "un niveau pour une formation qualifiante");
    }
  }
}
