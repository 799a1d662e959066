package fr.ctg.funding.model;

import fr.ctg.shared.Constat;
import fr.ctg.shared.Montant;
import java.util.ArrayList;
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
 * @param avertissements what should be known beside the findings
 * @param postes the posts that are open in the year, in the order they were given in
 */
public record Simulation(
    int annee,
    TypeDeDeclaration declaration,
    Conformite verdict,
    Montant montantTotal,
    Ventilation ventilation,
    List<Constat> constats,
    List<Avertissement> avertissements,
    List<ResultatDUnPoste> postes) {

  public Simulation {
    constats = List.copyOf(constats);
    avertissements = List.copyOf(avertissements);
    postes = List.copyOf(postes);
  }

  /** The same with a warning more. */
  public Simulation avec(Avertissement avertissement) {
    List<Avertissement> tous = new ArrayList<>(avertissements);
    tous.add(avertissement);
    return new Simulation(
        annee, declaration, verdict, montantTotal, ventilation, constats, tous, postes);
  }
}
