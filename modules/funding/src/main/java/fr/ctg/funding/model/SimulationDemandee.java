package fr.ctg.funding.model;

import fr.ctg.shared.Periode;
import fr.ctg.shared.ValeurRefusee;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.FaitsDUneConvention;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The facts of a simulation. Territories are already resolved: the computation looks nothing up.
 *
 * @param annee a year in which the convention has at least one day
 * @param declaration whether it looks ahead or back
 * @param convention the convention
 * @param postes its posts, with unique references, in the order results are to be given in
 */
public record SimulationDemandee(
    int annee,
    TypeDeDeclaration declaration,
    FaitsDUneConvention convention,
    List<FaitsDUnPoste> postes) {

  /**
   * @throws ValeurRefusee when the convention has no day in the year, two posts share a reference,
   *     or one succeeds what it cannot succeed
   */
  public SimulationDemandee {
    postes = List.copyOf(postes);
    if (!convention.periode().touche(Periode.annee(annee))) {
      throw new ValeurRefusee(
          "Année", annee, "une année où la convention (" + convention.periode() + ") a un jour");
    }
    Set<String> references = new HashSet<>();
    for (FaitsDUnPoste poste : postes) {
      if (!references.add(poste.reference())) {
        throw new ValeurRefusee("Poste", poste.reference(), "une référence par poste");
      }
    }
    List<Successions.Faute> fautes =
        Successions.fautes(
            postes.stream()
                .map(poste -> new Successions.Lien(poste.reference(), poste.succede()))
                .toList());
    if (!fautes.isEmpty()) {
      throw new ValeurRefusee(
          "Succession",
          postes.get(fautes.getFirst().rang()).succede(),
          "un autre poste, qu'aucun autre ne reprend, sans cercle");
    }
  }
}
