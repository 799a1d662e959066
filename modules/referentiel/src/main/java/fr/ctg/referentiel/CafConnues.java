package fr.ctg.referentiel;

/**
 * Which Caf exist. The territories are known downstream; this module only needs to tell a Caf
 * without values of its own from one that does not exist.
 */
public interface CafConnues {

  /** Whether the reference data have a Caf of that code. */
  boolean existe(String code);
}
