package fr.ctg.evaluation.objectif.model;

/** Which way what is measured is to go. */
public enum SensDObjectif {
  /** The more the better: the target lies above the baseline. */
  HAUSSE,
  /** The less the better: the target lies below the baseline. */
  BAISSE
}
