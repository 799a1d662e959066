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
    TypeDeFormation type,
    @Nullable Integer niveau,
    Domaine domaine,
    StatutDeFormation statut,
    @Nullable PayeurDeFormation payeur) {

  /**
   * @throws ValeurRefusee when a qualifying training has no level
   */
  public FaitsDUneFormation {
    if (type == TypeDeFormation.QUALIFIANTE && niveau == null) {
      throw new ValeurRefusee("Formation", type, "un niveau pour une formation qualifiante");
    }
  }
}
