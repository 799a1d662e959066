package fr.ctg.convention.territoire.model;

import fr.ctg.convention.territoire.Caf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which Caf serves a commune: its département's, unless its EPCI is listed as belonging to another.
 * A département without a Caf of its own may be listed as served by another one's.
 */
public final class AffectationCaf {

  private final Map<String, String> parDepartement = new HashMap<>();
  private final Map<String, String> parEpci;

  /**
   * An assignment.
   *
   * @param caf every Caf; of two with the same département the first is the département's
   * @param departements Caf codes by the code of a département without a Caf
   * @param exceptions Caf codes by the SIREN of an EPCI
   */
  public AffectationCaf(
      List<Caf> caf, Map<String, String> departements, Map<String, String> exceptions) {
    caf.forEach(une -> parDepartement.putIfAbsent(une.departementCode(), une.code()));
    departements.forEach(parDepartement::putIfAbsent);
    parEpci = Map.copyOf(exceptions);
  }

  /**
   * The code of the Caf that serves a commune.
   *
   * @param departementCode the commune's département
   * @param epciSiren the commune's EPCI, if it has one
   * @return absent where no Caf serves the département
   */
  public @Nullable String caf(String departementCode, @Nullable String epciSiren) {
    String exception = epciSiren == null ? null : parEpci.get(epciSiren);
    return exception != null ? exception : parDepartement.get(departementCode);
  }
}
