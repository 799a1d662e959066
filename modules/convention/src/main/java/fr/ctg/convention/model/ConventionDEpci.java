package fr.ctg.convention.model;

import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A convention that an EPCI signs, of whatever Caf: what others than its own may know of it.
 *
 * @param id its identifier
 * @param caf its Caf
 * @param libelle its name
 * @param periode its first and last day
 * @param statut what was decided of it
 * @param resiliation its last day, where an early end was decided
 * @param epci the SIREN of the EPCI that it was found by, ascending
 */
public record ConventionDEpci(
    UUID id,
    String caf,
    String libelle,
    Periode periode,
    StatutConvention statut,
    @Nullable LocalDate resiliation,
    List<String> epci) {

  public ConventionDEpci {
    epci = List.copyOf(epci);
  }
}
