package fr.ctg.staffing.poste.model;

import fr.ctg.staffing.NatureEmployeur;
import org.jspecify.annotations.Nullable;

/**
 * Who employs the holder of a post.
 *
 * @param nature what it is
 * @param siren its SIREN; there for a commune, an EPCI and a syndicat
 * @param nom its name; that of the reference data for a commune and an EPCI, unless another was
 *     said
 */
public record EmployeurDePoste(
    NatureEmployeur nature, @Nullable String siren, @Nullable String nom) {

  /** The same, of that name; {@code null}: of that which the reference data know. */
  public EmployeurDePoste nomme(@Nullable String autre) {
    return new EmployeurDePoste(nature, siren, autre);
  }
}
