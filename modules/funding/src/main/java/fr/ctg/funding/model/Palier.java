package fr.ctg.funding.model;

import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * A rate, and the working time it holds for.
 *
 * @param nature what that time is financed as
 * @param plafond the working time up to which the rate holds, or {@code null} without limit
 * @param taux yearly euros per ETP, unrounded
 */
public record Palier(Nature nature, @Nullable Etp plafond, Fraction taux) {

  /** The part of that working time that the rate holds for, or {@code null} where it is none. */
  public @Nullable Tranche tranche(Etp reste) {
    Etp part = plafond == null ? reste : reste.min(plafond);
    return part.estNul() ? null : new Tranche(nature, part, taux);
  }
}
