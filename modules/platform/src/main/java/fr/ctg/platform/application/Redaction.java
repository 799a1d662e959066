package fr.ctg.platform.application;

import fr.ctg.platform.json.Fautes;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, read once the use case knows what it is to be judged by: all faults, those
 * of its form and those that only the domain sees, are told together.
 *
 * @param <T> what it says
 */
@FunctionalInterface
public interface Redaction<T> {

  /**
   * Reads it.
   *
   * @param present what is there, which a correction changes; {@code null} for something new
   * @param controle adds the faults that the domain sees. It is asked too where other faults were
   *     found: any member, required ones too, may then be absent
   * @throws RuntimeException the refusal, with every fault
   */
  T lire(@Nullable T present, BiConsumer<? super T, Fautes> controle);

  /** The same, where the domain sees no faults of its own. */
  default T lire(@Nullable T present) {
    return lire(present, (texte, fautes) -> {});
  }
}
