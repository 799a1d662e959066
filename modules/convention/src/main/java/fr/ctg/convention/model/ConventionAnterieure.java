package fr.ctg.convention.model;

import fr.ctg.shared.Periode;
import java.util.List;
import java.util.UUID;

/**
 * A signed convention that covers communes of another one's perimeter, before that begins or, of
 * the first ones, after.
 *
 * @param convention the convention
 * @param libelle its name
 * @param jours from when to when it covered them
 * @param communes their INSEE codes, ascending
 */
public record ConventionAnterieure(
    UUID convention, String libelle, Periode jours, List<String> communes) {

  public ConventionAnterieure {
    communes = List.copyOf(communes);
  }
}
