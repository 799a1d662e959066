package fr.ctg.platform.http;

import java.time.Duration;

/**
 * How much is computed at a time, and for how long; the application's configuration says it.
 *
 * @param fils how many threads compute, at least one
 * @param attente how many requests may wait for one of them; those beyond are refused
 * @param delai what all the computing of one request may take, its waiting included
 */
public record ReglagesDuTravail(int fils, int attente, Duration delai) {

  private static final int ATTENTE = 256;

  /** What one heavy piece of work may take of the heap, with some to spare. */
  private static final long OCTETS_PAR_FIL = 96L * 1024 * 1024;

  /** For this machine: a thread for each processor, as far as the heap bears so many. */
  public static ReglagesDuTravail pourCetteMachine(Duration delai) {
    long tas = Math.max(1, Runtime.getRuntime().maxMemory() / OCTETS_PAR_FIL);
    return new ReglagesDuTravail(
        (int) Math.min(Runtime.getRuntime().availableProcessors(), tas), ATTENTE, delai);
  }
}
