package fr.ctg.convention.model;

import fr.ctg.convention.RangConvention;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A convention in a list, as it is on the day of the list.
 *
 * @param id its identifier
 * @param caf its Caf
 * @param version how many times it was written
 * @param libelle its name
 * @param libelleNormalise its name as it is sorted by
 * @param rang first or renewal
 * @param periode its first and last day
 * @param statut what was decided of it
 * @param resiliation its last day, where an early end was decided
 * @param signataires the names of its parties
 * @param thematiques the codes of its themes
 */
public record ResumeDeConvention(
    UUID id,
    String caf,
    int version,
    String libelle,
    String libelleNormalise,
    RangConvention rang,
    Periode periode,
    StatutConvention statut,
    @Nullable LocalDate resiliation,
    List<String> signataires,
    List<String> thematiques) {}
