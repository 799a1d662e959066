package fr.ctg.staffing;

/**
 * Why a holder is away, as far as the rules tell reasons apart. No medical reason is ever known.
 */
public enum MotifDAbsence {
  /** Illness: its full months are not financed (FIN-ABSENCE). */
  MALADIE("maladie"),
  /** Anything else: it takes nothing off. */
  AUTRE("autre motif");

  private final String dit;

  MotifDAbsence(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
