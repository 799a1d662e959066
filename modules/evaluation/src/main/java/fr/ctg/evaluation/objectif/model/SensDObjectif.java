package fr.ctg.evaluation.objectif.model;

/** Which way what is measured is to go. */
public enum SensDObjectif {
  /** The more the better: the target lies above the baseline. */
  HAUSSE("à la hausse"),
  /** The less the better: the target lies below the baseline. */
  BAISSE("à la baisse");

  private final String dit;

  SensDObjectif(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
