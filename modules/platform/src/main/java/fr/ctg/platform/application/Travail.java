package fr.ctg.platform.application;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does work as a whole or not at all. Work inside other work is part of it: what a use case asks of
 * another one is done, or undone, with what it does itself.
 */
public interface Travail {

  /**
   * Reads.
   *
   * @param au as of that instant; when {@code null} now, or as of the instant of the work around it
   * @throws IllegalStateException when the work around it is of another instant
   */
  <T> T lire(@Nullable Instant au, Supplier<T> lecture);

  /**
   * Writes; whatever it throws undoes everything.
   *
   * @throws IllegalStateException when the work around it only reads
   */
  <T> T ecrire(Supplier<T> ecriture);
}
