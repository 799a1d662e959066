package fr.ctg.funding.model;

import fr.ctg.shared.Constat;
import fr.ctg.shared.Montant;
import java.util.List;

/**
 * What a team would be found to comply with, and be financed, in one year.
 *
 * @param annee the year
 * @param declaration whether it looks ahead or back
 * @param verdict that of the worst finding
 * @param montantTotal the sum of the posts
 * @param ventilation the sum of the posts' allocations
 * @param constats all findings, in the catalogue's order of rules, then the posts' order
 * @param postes the posts that are open in the year, in the order they were given in
 */
public record Simulation(
    int annee,
    TypeDeDeclaration declaration,
    Conformite verdict,
    Montant montantTotal,
    Ventilation ventilation,
    List<Constat> constats,
    List<ResultatDUnPoste> postes) {

  public Simulation {
    constats = List.copyOf(constats);
    postes = List.copyOf(postes);
  }
}
