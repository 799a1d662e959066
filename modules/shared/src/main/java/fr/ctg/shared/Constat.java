package fr.ctg.shared;

import org.jspecify.annotations.Nullable;

/**
 * A finding: what a rule says of a post or of a convention, and what that brings about.
 *
 * @param regle the rule's code, for example {@code ETP-PILOTE}
 * @param verdict what it finds
 * @param effet what a refusal brings about, as it stands for the Caf concerned
 * @param poste the post's reference, or {@code null} where the finding is the convention's
 * @param message in French: what was found, why, and what would mend it, with the figures
 * @param fondement whether the sentence says so or is read so
 * @param source the sentence that founds the rule
 */
public record Constat(
    String regle,
    Verdict verdict,
    Effet effet,
    @Nullable String poste,
    String message,
    Fondement fondement,
    Citation source) {

  /** Whether it keeps its post from being financed. */
  public boolean bloque() {
    return effet == Effet.BLOQUANT && verdict == Verdict.NON_RESPECTEE;
  }
}
