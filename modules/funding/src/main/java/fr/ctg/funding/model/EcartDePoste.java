package fr.ctg.funding.model;

import fr.ctg.shared.Montant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * By how much, and why, the amount of a post differs between two simulations.
 *
 * @param reference the post's reference
 * @param avant its amount before, nothing where it was not there
 * @param apres its amount after, nothing where it is not there
 * @param causes what each cause adds or takes, in the causes' order; causes of no effect are left
 *     out; they add up to the difference exactly
 */
public record EcartDePoste(
    String reference, Montant avant, Montant apres, Map<Cause, Montant> causes) {

  /**
   * @throws IllegalArgumentException when the causes do not add up to the difference
   */
  public EcartDePoste {
    EnumMap<Cause, Montant> copie = new EnumMap<>(Cause.class);
    Montant somme = Montant.ZERO;
    for (Map.Entry<Cause, Montant> cause : causes.entrySet()) {
      somme = somme.plus(cause.getValue());
      if (!cause.getValue().estNul()) {
        copie.put(cause.getKey(), cause.getValue());
      }
    }
    if (!somme.equals(apres.moins(avant))) {
      throw new IllegalArgumentException(
          "Post " + reference + ": causes " + causes + " do not explain " + avant + " to " + apres);
    }
    causes = Collections.unmodifiableMap(copie);
  }

  /** The amount after less the amount before. */
  public Montant ecart() {
    return apres.moins(avant);
  }
}
