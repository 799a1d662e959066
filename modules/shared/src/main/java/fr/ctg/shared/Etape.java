package fr.ctg.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a computation, with the steps that it was computed from: a tree.
 *
 * <p>Inputs and parameters stand in it exactly; intermediate values are shown rounded, and can be
 * computed again from the steps below them.
 *
 * @param libelle what was computed, in French
 * @param valeur its value: a number with a decimal point, a code or a text
 * @param unite the unit of the value, or {@code null} where it has none
 * @param regle the code of the rule that it was computed under, or {@code null}
 * @param parametre the code of the dated parameter that it is, or {@code null}
 * @param fondement whether the rule's sentence says so or is read so, or {@code null} without rule
 * @param source the sentence that founds the rule or the parameter, or {@code null}
 * @param etapes the steps that it was computed from, possibly none
 */
public record Etape(
    String libelle,
    String valeur,
    @Nullable String unite,
    @Nullable String regle,
    @Nullable String parametre,
    @Nullable Fondement fondement,
    @Nullable Citation source,
    List<Etape> etapes) {

  public Etape {
    etapes = List.copyOf(etapes);
  }

  /** An input: a value that was given, not computed. */
  public static Etape donnee(String libelle, String valeur, @Nullable String unite) {
    return new Etape(libelle, valeur, unite, null, null, null, null, List.of());
  }

  /** A value that was computed from others, by arithmetic alone. */
  public static Etape calculee(
      String libelle, String valeur, @Nullable String unite, List<Etape> etapes) {
    return new Etape(libelle, valeur, unite, null, null, null, null, etapes);
  }
}
