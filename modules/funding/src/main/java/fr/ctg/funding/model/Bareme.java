package fr.ctg.funding.model;

import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import java.util.List;

/**
 * The rates of a post, from its first to its last working time: what any cooperation time of it
 * would be worth.
 *
 * @param paliers the rates in the order the working time fills them; the last one has no limit
 */
public record Bareme(List<Palier> paliers) {

  public Bareme {
    paliers = List.copyOf(paliers);
  }

  /** What that working time is worth in twelve financed months, in euros, unrounded. */
  public Fraction anneePleine(Etp etp) {
    Fraction somme = Fraction.ZERO;
    Etp reste = etp;
    for (Palier palier : paliers) {
      Tranche tranche = palier.tranche(reste);
      if (tranche != null) {
        somme = somme.plus(tranche.anneePleine());
        reste = reste.auDela(tranche.etp());
      }
    }
    return somme;
  }
}
