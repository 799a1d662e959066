package fr.ctg.platform.journal;

import java.time.Duration;

/**
 * The keys of the signed heads and how often one is signed; the application's start provides it.
 */
public interface TrousseauDesTetes {

  /** The keys; waits for them while the application starts. */
  ClesDesTetes cles();

  /** A head is signed after so many entries, from 1. */
  int entrees();

  /** A head is signed so long after the last one, if anything was written meanwhile. */
  Duration intervalle();
}
