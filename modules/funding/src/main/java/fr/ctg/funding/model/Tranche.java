package fr.ctg.funding.model;

import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;

/**
 * A part of a post's cooperation time, financed at one rate.
 *
 * @param nature what it is financed as
 * @param etp the working time, unrounded, above 0
 * @param taux yearly euros per ETP, unrounded
 */
public record Tranche(Nature nature, Etp etp, Fraction taux) {

  /** What it is worth in twelve financed months, in euros, unrounded. */
  public Fraction anneePleine() {
    return etp.valeur().fois(taux);
  }
}
