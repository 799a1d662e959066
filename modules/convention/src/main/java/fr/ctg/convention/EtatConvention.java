package fr.ctg.convention;

/** How far a convention has come, on a given day. */
public enum EtatConvention {
  /** Being written: anything of it may still change. */
  EN_PREPARATION,
  /** Signed, its first day yet to come. */
  SIGNEE,
  /** Signed, and within its period. */
  EN_COURS,
  /** Signed, its last day past. */
  ECHUE,
  /** Ended by one of the parties before its last day. */
  RESILIEE
}
