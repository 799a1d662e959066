package fr.ctg.convention.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a convention says as a whole, and its amendments change.
 *
 * @param libelle its name
 * @param terme its last day
 * @param perimetreRestreint whether the perimeter was given, rather than that of the signatories
 * @param thematiques the codes of the themes of its axes, in the order of the job reference
 */
public record Teneur(
    String libelle, LocalDate terme, boolean perimetreRestreint, List<String> thematiques) {

  public Teneur {
    thematiques = List.copyOf(thematiques);
  }
}
