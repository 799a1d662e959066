package fr.ctg.convention;

/** Whether the territory had a convention before. */
public enum RangConvention {
  /** The first one. */
  PREMIERE("première"),
  /** One that follows another. */
  RENOUVELLEMENT("renouvellement");

  private final String dit;

  RangConvention(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
