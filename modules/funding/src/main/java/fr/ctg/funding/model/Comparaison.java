package fr.ctg.funding.model;

import fr.ctg.shared.Montant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The difference between two simulations, by post and by cause.
 *
 * @param avant the total before
 * @param apres the total after
 * @param postes the posts of either, those before first, each in its simulation's order
 */
public record Comparaison(Montant avant, Montant apres, List<EcartDePoste> postes) {

  public Comparaison {
    postes = List.copyOf(postes);
  }

  /** The total after less the total before. */
  public Montant ecart() {
    return apres.moins(avant);
  }

  /** What each cause adds or takes over all posts, in the causes' order; they add up exactly. */
  public Map<Cause, Montant> causes() {
    EnumMap<Cause, Montant> sommes = new EnumMap<>(Cause.class);
    for (EcartDePoste poste : postes) {
      poste.causes().forEach((cause, montant) -> sommes.merge(cause, montant, Montant::plus));
    }
    return Collections.unmodifiableMap(sommes);
  }
}
