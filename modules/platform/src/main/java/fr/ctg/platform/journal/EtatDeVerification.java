package fr.ctg.platform.journal;

/** How far a verification has come. */
public enum EtatDeVerification {
  /** It waits for its turn, or is at work. */
  EN_COURS,
  /** It has compared everything. */
  TERMINEE,
  /** It could not go on, for a reason that the log tells: nothing is known of what is left. */
  ECHOUEE
}
