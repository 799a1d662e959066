package fr.ctg.staffing;

import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Periode;
import fr.ctg.shared.Siren;
import java.util.Set;

/**
 * What the rules look at of a convention (CTG). Its territory is already resolved: the rules look
 * nothing up.
 *
 * @param rang whether it is the parties' first one
 * @param periode its days
 * @param signataires the communes and EPCI that signed it, those that have a SIREN: employers are
 *     recognised by it
 * @param perimetre the communes it covers
 */
public record FaitsDUneConvention(
    Rang rang, Periode periode, Set<Siren> signataires, Set<CodeInsee> perimetre) {

  /** Whether a convention is the parties' first one. */
  public enum Rang {
    PREMIERE,
    RENOUVELLEMENT
  }

  public FaitsDUneConvention {
    signataires = Set.copyOf(signataires);
    perimetre = Set.copyOf(perimetre);
  }
}
