package fr.ctg.platform.application;

/** Does something once the work under way is done; what is undone has no sequel. */
@FunctionalInterface
public interface ApresLeTravail {

  /**
   * Does that once the work that writes is done as a whole, on the writer's thread: it returns at
   * once and never fails, the writer has its commit already.
   *
   * @throws IllegalStateException when no work that writes is under way
   */
  void ensuite(Runnable suite);
}
