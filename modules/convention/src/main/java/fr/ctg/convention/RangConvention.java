package fr.ctg.convention;

/** Whether the territory had a convention before. */
public enum RangConvention {
  /** The first one. */
  PREMIERE,
  /** One that follows another. */
  RENOUVELLEMENT
}
