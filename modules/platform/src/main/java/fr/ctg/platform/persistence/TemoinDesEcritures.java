package fr.ctg.platform.persistence;

/**
 * Is told, on the writer's thread, that a transaction which may have written has committed. It
 * returns at once and never fails: the writer has its commit already.
 */
public interface TemoinDesEcritures {

  /** Something may have been written, and is there for others to see. */
  void ecrit();
}
