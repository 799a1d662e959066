package fr.ctg.convention.rules;

import fr.ctg.convention.model.Manque;
import java.util.List;

/**
 * Something that has to be so before a step of a convention is taken. Pure: what is to be known
 * comes with the step.
 *
 * @param <E> the step, with its facts
 */
@FunctionalInterface
interface Condition<E> {

  /** What is missing, and under which rule; nothing when it is so. */
  List<Manque> manques(E etape);

  /** What is missing under any of them: none stops the others. */
  static <E> List<Manque> toutes(List<Condition<E>> conditions, E etape) {
    return conditions.stream().flatMap(c -> c.manques(etape).stream()).toList();
  }
}
