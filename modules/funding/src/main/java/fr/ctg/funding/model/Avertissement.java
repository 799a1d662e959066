package fr.ctg.funding.model;

import org.jspecify.annotations.Nullable;

/**
 * What whoever reads a simulation should know of what was asked and what no rule says: it is no
 * finding and changes no verdict.
 *
 * @param code what it is about
 * @param poste the post's reference, or {@code null} where it is about all of the request
 * @param message in French: what was noticed, what follows, and what would mend it
 */
public record Avertissement(Code code, @Nullable String poste, String message) {

  /** What a warning is about. */
  public enum Code {
    /** No post is open in the year: nothing was examined, whatever the verdict. */
    AUCUN_POSTE_OUVERT,
    /** A post has no open day in the year and was left out. */
    POSTE_HORS_DE_L_ANNEE,
    /** Looking back, a post has neither holder nor vacancy. */
    POSTE_SANS_TITULAIRE_NI_VACANCE,
    /** Communes of the perimeter are another Caf's than the one whose values were taken. */
    TERRITOIRE_D_UNE_AUTRE_CAF
  }
}
