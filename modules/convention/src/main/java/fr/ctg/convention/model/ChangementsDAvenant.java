package fr.ctg.convention.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment changes of the state of its day of effect, whatever that state turns out to be:
 * what comes, what goes, the axes, the end and the name.
 *
 * @param arrivees the parties that join
 * @param retraits the codes of the parties that leave
 * @param substitutions the parties that others take the place of
 * @param venues the communes that join the perimeter
 * @param parties the communes that leave it
 * @param axes what changes of the axes
 * @param fin the last day; absent: as it was
 * @param libelle the name; absent: as it was
 */
public record ChangementsDAvenant(
    List<Signataire> arrivees,
    List<String> retraits,
    List<Substitution> substitutions,
    List<String> venues,
    List<String> parties,
    ChangementsDesAxes axes,
    @Nullable LocalDate fin,
    @Nullable String libelle) {

  public ChangementsDAvenant {
    arrivees = List.copyOf(arrivees);
    retraits = List.copyOf(retraits);
    substitutions = List.copyOf(substitutions);
    venues = List.copyOf(venues);
    parties = List.copyOf(parties);
  }

  /**
   * A party that takes the place of another, and its territory.
   *
   * @param ancien the code of the one that leaves
   * @param nouveau the one that takes its place
   */
  public record Substitution(String ancien, Signataire nouveau) {}

  /** Whether they touch the parties. */
  boolean desSignataires() {
    return !(arrivees.isEmpty() && retraits.isEmpty() && substitutions.isEmpty());
  }

  /** Whether they touch the perimeter. */
  boolean duPerimetre() {
    return !(venues.isEmpty() && parties.isEmpty());
  }

  /** Whether there are none. */
  public boolean aucun() {
    return !desSignataires() && !duPerimetre() && axes.aucun() && fin == null && libelle == null;
  }
}
