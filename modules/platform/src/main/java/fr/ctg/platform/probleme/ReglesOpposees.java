package fr.ctg.platform.probleme;

import fr.ctg.shared.Appui;
import java.util.Optional;

/**
 * The rules that refusals rest on, by their codes. Whoever has the catalogue of rules provides it,
 * found by CDI: a refusal names a rule, and the answer cites it.
 */
public interface ReglesOpposees {

  /** The rule, with its sentence; none where the catalogue has none of that code. */
  Optional<RegleOpposee> de(Appui appui);
}
