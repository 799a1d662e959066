package fr.ctg.platform.evenement;

import java.util.Optional;
import java.util.Set;

/**
 * What a reader wants to be told of, among what it may see.
 *
 * @param types the types, or all of them when empty
 * @param sujet what is about that, or about something that belongs to it, only
 * @param caf what concerns that Caf only
 */
public record Filtre(Set<String> types, Optional<String> sujet, Optional<String> caf) {

  public Filtre {
    types = Set.copyOf(types);
  }

  /** Whether the event is wanted. */
  boolean retient(EvenementLu evenement) {
    return (types.isEmpty() || types.contains(evenement.type()))
        && sujet.map(evenement.sujets()::contains).orElse(true)
        && caf.map(c -> c.equals(evenement.caf())).orElse(true);
  }
}
