package fr.ctg.staffing;

import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Siren;
import fr.ctg.shared.ValeurRefusee;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at of whoever employs the holder of a post.
 *
 * @param nature what kind of body it is
 * @param siren its number; required for a commune, an EPCI and a syndicat
 * @param territoire the communes of a commune or an EPCI, already resolved; empty for others
 */
public record FaitsDUnEmployeur(
    NatureEmployeur nature, @Nullable Siren siren, Set<CodeInsee> territoire) {

  /**
   * @throws ValeurRefusee when a commune, an EPCI or a syndicat has no number
   */
  public FaitsDUnEmployeur {
    if (siren == null && nature.estPublique()) {
      throw new ValeurRefusee("Employeur", nature, "un SIREN pour un employeur de cette nature");
    }
    territoire = Set.copyOf(territoire);
  }

  /** How it is called in a French sentence, with its number where it has one. */
  public String designation() {
    return siren == null ? nature.designation() : nature.designation() + " (SIREN " + siren + ")";
  }
}
